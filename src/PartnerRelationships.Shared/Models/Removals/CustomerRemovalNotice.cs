using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>The draft of a letter about the end of a relationship: to the customer, or to the indirect provider about its customers. Not legal advice; Partner
/// Center sends no notices.</summary>
/// <remarks>Dates are in the time zone of the machine on which it was drafted, without a time.</remarks>
public sealed record CustomerRemovalNotice
{
    /// <summary>The partner that gives notice.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The recipient.</summary>
    public RemovalNoticeRecipient Recipient { get; init; }

    /// <summary>The name of the customer or provider that receives it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The customer of a letter about one customer; null for several.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The provider that receives it; null for a letter to a customer.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>The customers whose relationships end.</summary>
    public IReadOnlyList<PartnerCustomer> Customers { get; init => field = PrintedList<PartnerCustomer>.Of(value); } = PrintedList<PartnerCustomer>.None;

    /// <summary>The recipient's address; null if unknown.</summary>
    public string? Email { get; init; }

    /// <summary>The culture that it is written in, such as hu-HU.</summary>
    public string Culture { get; init; } = "";

    /// <summary>The subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The text, which begins with the remark that it is a draft.</summary>
    public string Body { get; init; } = "";

    /// <summary>The same as HTML.</summary>
    public string HtmlBody { get; init; } = "";

    /// <summary>The day of the letter.</summary>
    public DateTime NoticeDate { get; init; }

    /// <summary>How many days' notice is given at least.</summary>
    public int NoticeDays { get; init; }

    /// <summary>The date on which the relationship ends: after the notice period, and not before it can end. For several customers, the first date. Null if it is
    /// unknown when it can end; the letter then leaves the date open.</summary>
    public DateTime? EffectiveDate { get; init; }

    /// <summary>The last day on which a subscription can still be cancelled, the earliest for several; null if none can or if unknown.</summary>
    public DateTime? CancellationDate { get; init; }

    /// <summary>Until when subscription data is usually kept if they end on that date; please verify. Null if that date is open.</summary>
    public DateTime? DataRetentionDate { get; init; }

    /// <summary>The file; null for a draft that was not written.</summary>
    public string? Path { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Recipient}, {(EffectiveDate is { } day ? ScreenTime.Date(day) : "date open")})";
}

/// <summary>The format of notices.</summary>
public enum RemovalNoticeFormat
{
    /// <summary>A mail that a mail program opens as a draft.</summary>
    Eml,

    /// <summary>The subject and the text.</summary>
    Text,

    /// <summary>The HTML alone.</summary>
    Html,
}

/// <summary>The recipient of a letter about the end of a relationship.</summary>
public enum RemovalNoticeRecipient
{
    /// <summary>The customer: a notice of termination.</summary>
    Customer,

    /// <summary>The indirect provider: a request to end relationships, where only the provider may.</summary>
    Provider,
}
