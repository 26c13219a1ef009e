using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>The draft of a letter about the end of a relationship: to the customer, or to the indirect provider about its customers. No legal
/// advice; Partner Center sends none.</summary>
/// <remarks>Days are days of the machine on which it was drafted, without a time.</remarks>
public sealed record CustomerRemovalNotice
{
    /// <summary>The partner that gives notice.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>Whom the letter is for.</summary>
    public RemovalNoticeRecipient Recipient { get; init; }

    /// <summary>The name of the customer or the provider that it goes to.</summary>
    public string Name { get; init; } = "";

    /// <summary>The customer, of a letter about one; null for a letter about several.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The provider that it goes to; null for a letter to a customer.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>The customers whose relationships end.</summary>
    public IReadOnlyList<PartnerCustomer> Customers { get; init => field = PrintedList<PartnerCustomer>.Of(value); } = PrintedList<PartnerCustomer>.None;

    /// <summary>Where it goes; null where nobody knows.</summary>
    public string? Email { get; init; }

    /// <summary>The culture that it is written in, such as hu-HU.</summary>
    public string Culture { get; init; } = "";

    /// <summary>The subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The text; it begins with the remark that it is a draft.</summary>
    public string Body { get; init; } = "";

    /// <summary>The same as HTML.</summary>
    public string HtmlBody { get; init; } = "";

    /// <summary>The day of the letter.</summary>
    public DateTime NoticeDate { get; init; }

    /// <summary>How many days' notice is given at least.</summary>
    public int NoticeDays { get; init; }

    /// <summary>The day on which the relationship ends: after the notice, and not before it can. Of several customers, the first. Null where nobody
    /// knows when it can; the letter leaves the day open.</summary>
    public DateTime? EffectiveDate { get; init; }

    /// <summary>The last day on which a subscription can still be cancelled, the first of several; null where none can or nobody knows.</summary>
    public DateTime? CancellationDate { get; init; }

    /// <summary>Until when data of subscriptions is kept as a rule, if they end on that day; to be checked. Null where that day is open.</summary>
    public DateTime? DataRetentionDate { get; init; }

    /// <summary>The file; null for a draft that was not written.</summary>
    public string? Path { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Recipient}, {(EffectiveDate is { } day ? ScreenTime.Date(day) : "date open")})";
}

/// <summary>What notices are written as.</summary>
public enum RemovalNoticeFormat
{
    /// <summary>A mail that a mail program opens as a draft.</summary>
    Eml,

    /// <summary>The subject and the text.</summary>
    Text,

    /// <summary>The HTML alone.</summary>
    Html,
}

/// <summary>Whom a letter about the end of a relationship is for.</summary>
public enum RemovalNoticeRecipient
{
    /// <summary>The customer: a notice of termination.</summary>
    Customer,

    /// <summary>The indirect provider: a request to end relationships, where only the provider may.</summary>
    Provider,
}
