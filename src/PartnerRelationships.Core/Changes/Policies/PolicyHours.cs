using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>The hours of a policy, in its time zone.</summary>
internal sealed class PolicyHours
{
    // Hours that stay open for so long are always open: they repeat weekly.
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private readonly IReadOnlyList<HoursSpan> spans;
    private readonly TimeZoneInfo zone;

    /// <summary>The hours of a policy that has some.</summary>
    /// <exception cref="FormatException">They are no hours, or this machine does not know their time zone.</exception>
    public PolicyHours(RelationshipPolicy policy)
    {
        spans = [.. policy.Hours.Select(HoursSpan.Parse)];
        zone = ZoneOf(policy.TimeZone);
    }

    /// <summary>The zone of an id.</summary>
    /// <exception cref="FormatException">This machine does not know it.</exception>
    public static TimeZoneInfo ZoneOf(string id)
    {
        try
        {
            return id == "UTC" ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception error) when (error is TimeZoneNotFoundException or InvalidTimeZoneException or UnauthorizedAccessException or System.Security.SecurityException or ArgumentException or System.IO.IOException)
        {
            throw new FormatException($"this machine has no time zone '{ScreenText.OneLine(id)}'", error);
        }
    }

    /// <summary>Whether customers may be changed at a moment.</summary>
    public bool IsOpen(DateTimeOffset moment) => EndOf(moment) > moment;

    /// <summary>When the hours of a policy end that a moment is in: the moment itself when it is in none; null for never.</summary>
    /// <exception cref="FormatException">They are no hours, or this machine does not know their time zone.</exception>
    public static DateTimeOffset? EndOf(RelationshipPolicy? policy, DateTimeOffset moment) => policy is null or { Hours.Count: 0 } ? null : new PolicyHours(policy).ClosesOn(moment);

    /// <summary>When the hours end that a moment is in; null for never.</summary>
    public DateTimeOffset? ClosesOn(DateTimeOffset moment) => EndOf(moment) is var end && end - moment >= Week ? null : end;

    /// <summary>When hours begin the next time.</summary>
    public DateTimeOffset OpensOn(DateTimeOffset moment) => Around(moment).Select(hours => hours.From).Where(from => from > moment).Min();

    // Hours that touch or overlap are one.
    private DateTimeOffset EndOf(DateTimeOffset moment) =>
        Around(moment).OrderBy(hours => hours.From).Aggregate(moment, (end, hours) => hours.From <= end && hours.To > end ? hours.To : end);

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Around(DateTimeOffset moment)
    {
        var today = TimeZoneInfo.ConvertTime(moment, zone).Date;
        return from ahead in Enumerable.Range(-1, 10)
               from span in spans
               let hours = span.On(today.AddDays(ahead))
               where hours is not null
               select (Moment(hours.Value.From), Moment(hours.Value.To));
    }

    private DateTimeOffset Moment(DateTime local)
    {
        // What clocks skip in spring is an hour later.
        var shown = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(shown, zone.GetUtcOffset(shown)).ToUniversalTime();
    }
}
