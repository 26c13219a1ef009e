using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A notification of Partner Center that was verified, what the service showed when it was looked at, and what that changed in the ledger.</summary>
public sealed record PartnerCenterNotification
{
    /// <summary>Our id of the notification, made from what it tells: the same notification has the same id, and is the correlation id of its event in the ledger.</summary>
    public Guid NotificationId { get; init; }

    /// <summary>The event, in the service's words.</summary>
    public string EventName { get; init; } = "";

    /// <summary>What kind of event that is.</summary>
    public NotificationKind Kind { get; init; }

    /// <summary>When it happened, as the service says.</summary>
    public DateTimeOffset ChangedOn { get; init; }

    /// <summary>What kind of thing it is about, in the service's words; null where it does not say.</summary>
    public string? ResourceName { get; init; }

    /// <summary>The address of the thing; null where the service gives none.</summary>
    public string? ResourceUri { get; init; }

    /// <summary>The address of the record in the service's log; null where the service gives none.</summary>
    public string? AuditUri { get; init; }

    /// <summary>The customer's tenant id, from the notification or the service; null where neither names one.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name, as the service has it; null where it was not asked.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The delegated admin relationship; null where it is about none.</summary>
    public string? RelationshipId { get; init; }

    /// <summary>What became of the notification.</summary>
    public NotificationOutcome Outcome { get; init; }

    /// <summary>What was found, in words.</summary>
    public string Finding { get; init; } = "";

    /// <summary>The invitations that it answers, or may answer; their state says which were noted as accepted.</summary>
    public IReadOnlyList<InvitationAcceptance> Invitations { get; init => field = PrintedList<InvitationAcceptance>.Of(value); } = PrintedList<InvitationAcceptance>.None;

    /// <summary>Whose certificate signed it.</summary>
    public string SignedBy { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{EventName} ({ChangedOn:u}, {Outcome})";
}

/// <summary>What an event is to the ledger.</summary>
public enum NotificationKind
{
    /// <summary>Nothing that the ledger follows, or an event that this version does not know.</summary>
    Other,

    /// <summary>A customer accepted a reseller relationship.</summary>
    CustomerAccepted,

    /// <summary>A customer approved delegated admin rights (GDAP), or they took effect.</summary>
    RightsApproved,

    /// <summary>Delegated admin rights (GDAP) ended: terminated, or expired.</summary>
    RightsEnded,

    /// <summary>Something about delegated administrative privileges (DAP); the service names no customer.</summary>
    Privileges,

    /// <summary>A subscription changed.</summary>
    SubscriptionChanged,

    /// <summary>A test of the registration.</summary>
    Test,
}

/// <summary>What became of a notification.</summary>
public enum NotificationOutcome
{
    /// <summary>It is in the ledger's events, and changed nothing else.</summary>
    Recorded,

    /// <summary>The service shows what it tells, and the ledger was changed.</summary>
    Applied,

    /// <summary>The service does not show what it tells, or could not be asked: nothing was changed. It can be taken in again.</summary>
    NotConfirmed,
}
