using System;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>The days of a notice, as days of this machine.</summary>
/// <param name="Notice">The day of the letter.</param>
/// <param name="Effective">The day on which the relationship ends; null if unknown when it can.</param>
/// <param name="Cancellation">The last day on which a subscription can be cancelled; null if none can.</param>
internal readonly record struct NoticeDates(DateTime Notice, DateTime? Effective, DateTime? Cancellation)
{
    // As a rule; every letter says that it is to be checked.
    private const int RetentionDays = 90;

    /// <summary>Until when data is kept as a rule; null if the end is open.</summary>
    public DateTime? DataRetention => Effective?.AddDays(RetentionDays);

    /// <summary>The days for one customer.</summary>
    /// <param name="customer">Whose relationship ends.</param>
    /// <param name="noticeDays">How many days' notice is given at least.</param>
    /// <param name="now">When the letter is drafted.</param>
    public static NoticeDates Of(NoticeCustomer customer, int noticeDays, DateTimeOffset now)
    {
        var today = now.ToLocalTime().Date;
        var first = customer.RemovableFrom is { } from && from > now ? BlockerDays.FirstWhole(from) : today;
        var after = today.AddDays(noticeDays);
        DateTime? cancellation = customer.CancellableUntil is { } until ? BlockerDays.LastOf(until) : null;
        return new NoticeDates(today, customer.IsOpenEnded ? null : after > first ? after : first, cancellation);
    }
}
