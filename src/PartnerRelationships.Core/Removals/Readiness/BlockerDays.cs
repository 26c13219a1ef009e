using System;

namespace PartnerRelationships.Core.Removals.Readiness;

/// <summary>The days that a blocker's moments fall on, as calendars and letters name them.</summary>
internal static class BlockerDays
{
    /// <summary>Whether it can be cleared before its term ends: inside a window.</summary>
    public static bool HasWindow(Blocker blocker) => blocker.ClearedFrom < blocker.Until;

    /// <summary>The last day to act in time; null if nobody must act, or it is unknown.</summary>
    public static DateTime? LastToAct(Blocker blocker) => blocker switch
    {
        { Until: null } => null,
        _ when HasWindow(blocker) => LastOf(blocker.Until.Value),
        // Before the day on which the service's term ends: it is not documented whether that day still counts.
        { AtEndOfTerm: EndOfTerm.Renews or EndOfTerm.ContinuesExtended } => blocker.Until.Value.UtcDateTime.Date.AddDays(-1),
        _ => null,
    };

    /// <summary>The day of this machine on which a time ends.</summary>
    public static DateTime LastOf(DateTimeOffset until) => until.ToLocalTime().AddTicks(-1).Date;

    /// <summary>The first day of this machine that lies behind a moment as a whole: one on which something is possible only from the afternoon on would be
    /// promised too early.</summary>
    public static DateTime FirstWhole(DateTimeOffset from)
    {
        var local = from.ToLocalTime();
        return local.TimeOfDay > TimeSpan.Zero ? local.Date.AddDays(1) : local.Date;
    }
}
