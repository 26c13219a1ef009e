using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Mail;

/// <summary>A mail as it is to be sent or written: plain values, checked already. What turns it into MIME encodes every one of them.</summary>
public sealed record OutgoingMail
{
    /// <summary>The Message-Id, without angle brackets. It is chosen before anything is sent, so that a mail in doubt can be found again.</summary>
    public required string MessageId { get; init; }

    /// <summary>The sender; null only in a draft, for the person who opens it.</summary>
    public MailParty? From { get; init; }

    /// <summary>The recipient; missing only in a draft without one.</summary>
    public IReadOnlyList<MailParty> To { get; init; } = [];

    /// <summary>Their addresses, to be read.</summary>
    public string Recipients => string.Join(", ", To.Select(party => party.Address));

    /// <summary>Where answers go to; null for whom it came from.</summary>
    public MailParty? ReplyTo { get; init; }

    /// <summary>The subject, one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The text part.</summary>
    public required string Text { get; init; }

    /// <summary>The HTML part; null for a text alone.</summary>
    public string? Html { get; init; }

    /// <summary>The culture that it is written in, such as hu-HU; null if not given.</summary>
    public string? Culture { get; init; }

    /// <summary>When it is sent.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Whether it is for somebody else to send: a mail program opens it to be edited and sent, not as one that came.</summary>
    public bool IsDraft { get; init; }
}
