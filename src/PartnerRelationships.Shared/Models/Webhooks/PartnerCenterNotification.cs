using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A verified notification of Partner Center, what the service showed when it was checked, and what changed in the ledger.</summary>
public sealed record PartnerCenterNotification
{
    /// <summary>The id of the notification, derived from its content: the same notification has the same id. It is also the correlation id of its ledger event.</summary>
    public Guid NotificationId { get; init; }

    /// <summary>The event, as named by the service.</summary>
    public string EventName { get; init; } = "";

    /// <summary>What kind of event that is.</summary>
    public NotificationKind Kind { get; init; }

    /// <summary>When it happened, as the service says.</summary>
    public DateTimeOffset ChangedOn { get; init; }

    /// <summary>The resource type, as named by the service; null if it does not say.</summary>
    public string? ResourceName { get; init; }

    /// <summary>The address of the resource; null if the service gives none.</summary>
    public string? ResourceUri { get; init; }

    /// <summary>The address of the record in the service's log; null if the service gives none.</summary>
    public string? AuditUri { get; init; }

    /// <summary>The customer's tenant id, from the notification or the service; null if neither names one.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name, as the service has it; null if it was not asked.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The delegated admin relationship; null if it is about none.</summary>
    public string? RelationshipId { get; init; }

    /// <summary>The result.</summary>
    public NotificationOutcome Outcome { get; init; }

    /// <summary>What was found.</summary>
    public string Finding { get; init; } = "";

    /// <summary>The invitations that it matches, or may match; their state shows which were recorded as accepted.</summary>
    public IReadOnlyList<InvitationAcceptance> Invitations { get; init => field = PrintedList<InvitationAcceptance>.Of(value); } = PrintedList<InvitationAcceptance>.None;

    /// <summary>The name in the certificate of the signature.</summary>
    public string SignedBy { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{EventName} ({ChangedOn:u}, {Outcome})";
}

/// <summary>The kind of event.</summary>
public enum NotificationKind
{
    /// <summary>An event that the ledger does not track, or that this version does not know.</summary>
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

/// <summary>The result of importing a notification.</summary>
public enum NotificationOutcome
{
    /// <summary>Recorded as a ledger event; nothing else was changed.</summary>
    Recorded,

    /// <summary>The service confirms it, and the ledger was changed.</summary>
    Applied,

    /// <summary>The service does not confirm it, or could not be queried: nothing was changed. It can be imported again.</summary>
    NotConfirmed,
}
