using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>The customers that a letter is about, with the days of each.</summary>
internal sealed class NoticeSubject
{
    private readonly int noticeDays;
    private readonly DateTimeOffset now;

    /// <summary>A letter about these.</summary>
    /// <param name="customers">The customers, one at least.</param>
    /// <param name="noticeDays">How many days' notice is given at least.</param>
    /// <param name="now">When the letter is drafted.</param>
    public NoticeSubject(IReadOnlyList<NoticeCustomer> customers, int noticeDays, DateTimeOffset now)
    {
        (Customers, this.noticeDays, this.now) = (customers, noticeDays, now);
        var all = customers.Select(DatesOf).ToArray();
        Dates = new NoticeDates(all[0].Notice, all.Min(dates => dates.Effective), all.Min(dates => dates.Cancellation));
    }

    /// <summary>The customers, in order.</summary>
    public IReadOnlyList<NoticeCustomer> Customers { get; }

    /// <summary>The customer of a letter about one; null for several.</summary>
    public NoticeCustomer? Single => Customers.Count == 1 ? Customers[0] : null;

    /// <summary>The letter's days: of several customers' the first.</summary>
    public NoticeDates Dates { get; }

    /// <summary>The days of one of them.</summary>
    public NoticeDates DatesOf(NoticeCustomer customer) => NoticeDates.Of(customer, noticeDays, now);

    /// <summary>What a customer is called, whatever is known of it.</summary>
    public static string NameOf(PartnerCustomer customer) =>
        new[] { customer.Name, customer.Domain }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? customer.CustomerId.ToString();
}
