using System;
using PartnerRelationships.Core.Changes.Runs;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>Words what a customer waits for: for whom, since when, for what.</summary>
internal static class Wait
{
    public static CustomerEnd For(string whom, DateTimeOffset? since, string what) => CustomerEnd.Waiting($"Waits for {whom}{(since is { } day ? $" since {ScreenTime.Day(day)}" : "")}: {what}", whom);
}
