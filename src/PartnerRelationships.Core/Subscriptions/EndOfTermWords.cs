using System;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>What happens at the end of a subscription's term.</summary>
/// <param name="What">What happens if nobody acts.</param>
/// <param name="On">When the term ends; null if unknown, or no longer relevant.</param>
/// <param name="Words">The same in words: what happens, who must do what, and by when.</param>
public sealed record EndOfTermOutlook(EndOfTerm What, DateTimeOffset? On, string Words);

/// <summary>Says what happens at the end of a term. Days are days of the service, in UTC.</summary>
internal static class EndOfTermWords
{
    private const string Choose = "'cancel at the end of the term' is chosen in Partner Center (Manage renewal)";

    /// <summary>In an extended term already.</summary>
    public static EndOfTermOutlook Extended { get; } = new(
        EndOfTerm.ContinuesExtended,
        null,
        "It is probably in an extended term, billed monthly: it continues until it is cancelled or converted in Partner Center. In an extended term it can be cancelled on any day.");

    /// <summary>Unknown.</summary>
    public static EndOfTermOutlook Unknown(string why) =>
        new(EndOfTerm.Unknown, null, $"What happens at the end of its term is unknown: {why}. Check it in Partner Center (Manage renewal).");

    /// <summary>For another term.</summary>
    /// <param name="on">When; null if unknown.</param>
    /// <param name="mayContinue">Whether it continues, and is charged, if its renewal is merely turned off.</param>
    public static EndOfTermOutlook Renews(DateTimeOffset? on, bool mayContinue)
    {
        var (when, before) = on is { } end ? ($"on {ScreenTime.Day(end)}", "before that day") : ("at the end of its term, whose date the service does not show", "before");
        return new(EndOfTerm.Renews, on, mayContinue
            ? $"It renews automatically {when}, unless {Choose} {before}. Turning off its renewal is not enough: it would continue in an extended term, billed monthly."
            : $"It renews automatically {when}, unless its renewal is turned off {before}.");
    }

    /// <summary>In an extended term.</summary>
    public static EndOfTermOutlook Continues(DateTimeOffset end) => new(
        EndOfTerm.ContinuesExtended,
        end,
        $"Its renewal is off, but that does not end it: from {ScreenTime.Day(end)} it continues in an extended term, billed monthly, unless {Choose} before that day. In an extended term it can be cancelled on any day.");

    /// <summary>By itself.</summary>
    /// <param name="end">When.</param>
    /// <param name="keepsUsers">Whether users keep the service for a while.</param>
    public static EndOfTermOutlook Ends(DateTimeOffset end, bool keepsUsers) => new(
        EndOfTerm.Ends, end, $"Its renewal is off: it ends automatically on {ScreenTime.Day(end)}.{(keepsUsers ? " Users keep the service for about 30 days more." : "")}");

    /// <summary>New commerce that is suspended when its term ends.</summary>
    public static EndOfTermOutlook Disabled(DateTimeOffset end) => new(
        EndOfTerm.Ends, end, $"It is suspended, but still billed. It is disabled automatically when its term ends, on {ScreenTime.Day(end)}.");
}
