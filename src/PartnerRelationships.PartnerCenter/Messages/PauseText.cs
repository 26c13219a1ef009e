using System;
using System.Globalization;

namespace PartnerRelationships.PartnerCenter.Messages;

/// <summary>Words how long somebody is asked to wait.</summary>
internal static class PauseText
{
    public static string Of(TimeSpan wait) =>
        wait.TotalDays >= 2 ? Words(wait.TotalDays, "days")
        : wait.TotalMinutes >= 2 ? Words(wait.TotalMinutes, "minutes")
        : Words(wait.TotalSeconds, "seconds");

    private static string Words(double count, string unit) => $"{Math.Ceiling(count).ToString("#,0", CultureInfo.InvariantCulture)} {unit}";
}
