using System;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>How invitations are to be sent.</summary>
public sealed record DeliveryRequest
{
    /// <summary>Who sends them; null for the mailbox of who is signed in.</summary>
    public MailParty? From { get; init; }

    /// <summary>Where answers go to; null for whom they came from.</summary>
    public MailParty? ReplyTo { get; init; }

    /// <summary>What they are sent through, as the ledger calls it.</summary>
    public required string Via { get; init; }

    /// <summary>Whether they are reminders of invitations that were sent already.</summary>
    public bool Reminder { get; init; }

    /// <summary>How long the last mail must have been out before a reminder follows.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How many may leave in a minute; null for as many as the server takes.</summary>
    public int? MaximumPerMinute { get; init; }

    /// <summary>Sends again what was sent, exported, came back or is in doubt: the customer may have two mails then.</summary>
    public bool Force { get; init; }
}
