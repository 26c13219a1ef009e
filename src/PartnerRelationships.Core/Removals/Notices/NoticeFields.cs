using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>What templates of notices are filled with.</summary>
internal static class NoticeFields
{
    /// <summary>The fields that every one of them knows. Lists have an item in each line.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "customer", "domain", "customerId", "customers", "partner", "provider", "reason", "contact", "subscriptions", "terms",
        "noticeDate", "noticeDays", "effectiveDate", "cancellationDate", "dataRetentionDate",
    ];

    /// <summary>The values for a letter. What is of one customer has none in a letter about several.</summary>
    /// <param name="about">The customers, each with its days.</param>
    /// <param name="provider">The provider's name; null for none.</param>
    /// <param name="partner">Who gives notice.</param>
    /// <param name="language">What dates are written in.</param>
    /// <param name="request">What the command's letters have in common.</param>
    /// <exception cref="InvalidInputException">An own field cannot be one.</exception>
    public static MergeFields Of(NoticeSubject about, string? provider, string partner, CultureInfo language, NoticeRequest request) =>
        Of(about, provider, partner, language, request, new NoticeTerms(language));

    private static MergeFields Of(NoticeSubject about, string? provider, string partner, CultureInfo language, NoticeRequest request, NoticeTerms terms) => new(Names, request.Fields)
    {
        ["customer"] = about.Single is { } named ? Name(named.Customer, language) : null,
        ["domain"] = about.Single?.Customer.Domain is { } domain ? NoticeText.Outside(domain, language) : null,
        ["customerId"] = about.Single?.Customer.CustomerId.ToString(),
        ["customers"] = Lines(about.Customers.Select(one => Line(one, terms.Day(about.DatesOf(one).Effective), language))),
        ["partner"] = NoticeText.Outside(partner, language),
        ["provider"] = provider is null ? null : NoticeText.Outside(provider, language),
        ["reason"] = request.Reason,
        ["contact"] = request.Contact,
        ["subscriptions"] = Lines((about.Single?.Subscriptions ?? []).Select(terms.Of)),
        ["terms"] = Lines(about.Customers.SelectMany(one => one.Subscriptions.Where(bought => bought.AtEndOfTerm is not null).Select(bought => $"{Name(one.Customer, language)}: {terms.Of(bought)}"))),
        ["noticeDate"] = terms.Day(about.Dates.Notice),
        ["noticeDays"] = request.NoticeDays == 0 ? null : request.NoticeDays.ToString(CultureInfo.InvariantCulture),
        ["effectiveDate"] = terms.Day(about.Dates.Effective),
        ["cancellationDate"] = about.Dates.Cancellation is { } until ? terms.Day(until) : null,
        ["dataRetentionDate"] = terms.Day(about.Dates.DataRetention),
    };

    private static string Line(NoticeCustomer one, string effective, CultureInfo language) => string.Join(
        language.TwoLetterISOLanguageName == "ar" ? "، " : ", ",
        one.Customer.Domain is { } domain ? $"{Name(one.Customer, language)} ({NoticeText.Outside(domain, language)})" : Name(one.Customer, language),
        NoticeText.Outside(one.Customer.CustomerId.ToString(), language),
        effective);

    private static string Name(PartnerCustomer customer, CultureInfo language) => NoticeText.Outside(NoticeSubject.NameOf(customer), language);

    private static string? Lines(IEnumerable<string> items) => string.Join("\n", items.Select(item => "- " + item)) is { Length: > 0 } lines ? lines : null;
}
