using System;
using System.Globalization;

namespace PartnerRelationships;

/// <summary>Times as every view and message shows them: in UTC and saying so, by the Gregorian calendar, whatever the culture.</summary>
public static class ScreenTime
{
    /// <summary>A moment, such as 2026-11-02 09:30:00Z; empty for null.</summary>
    public static string Moment(DateTimeOffset? moment) => moment?.ToString("u", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day of a moment in UTC, such as 2026-11-02; empty for null.</summary>
    public static string Day(DateTimeOffset? moment) => moment?.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day that has no time; empty for null.</summary>
    public static string Date(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
