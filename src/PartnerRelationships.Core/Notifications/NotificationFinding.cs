using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Webhooks;

namespace PartnerRelationships.Core.Notifications;

/// <summary>What the service showed when a notification was looked into.</summary>
/// <param name="Notification">What came.</param>
/// <param name="Outcome">What becomes of it where it changes nothing.</param>
/// <param name="Words">What was found, in words.</param>
public sealed record NotificationFinding(Notification Notification, NotificationOutcome Outcome, string Words)
{
    /// <summary>The customer; null if nothing names one.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name; null if the service was not asked.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The invitations that it answers, or may answer.</summary>
    public IReadOnlyList<InvitationAcceptance> Answers { get; init; } = [];

    /// <summary>The invitations of which the customer is known now.</summary>
    public IReadOnlyList<Guid> Known { get; init; } = [];

    internal static NotificationFinding Of(Notification notification, NotificationOutcome outcome, string words) => new(notification, outcome, words);

    internal static NotificationFinding NotConfirmed(Notification notification, string words) => new(notification, NotificationOutcome.NotConfirmed, words) { CustomerId = notification.CustomerId };

    internal PartnerCenterNotification ToModel(NotificationOutcome outcome, IReadOnlyList<InvitationAcceptance> answers) => new()
    {
        NotificationId = Notification.Id,
        EventName = Notification.EventName,
        Kind = Notification.Kind,
        ChangedOn = Notification.ChangedOn,
        ResourceName = Notification.ResourceName,
        ResourceUri = Notification.ResourceUri,
        AuditUri = Notification.AuditUri,
        CustomerId = CustomerId,
        CustomerName = CustomerName,
        RelationshipId = Notification.RelationshipId,
        Outcome = outcome,
        Finding = Words,
        Invitations = answers,
        SignedBy = Notification.SignedBy,
    };
}
