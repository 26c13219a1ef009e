using System;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>How long, and how often, the client tries before a request has failed.</summary>
public sealed record Patience
{
    /// <summary>Every request is sent once.</summary>
    public static Patience Once { get; } = new() { Attempts = 1 };

    /// <summary>How long the first try of a request may take, its whole body included. Each later one may take twice as long as the
    /// one before, and so may the first of a change: a service that does not answer costs little, a slow one is still heard out.</summary>
    public TimeSpan FirstAttempt { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long any try may take at most.</summary>
    public TimeSpan LongestAttempt { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a request may take with all its tries, pauses and waits.</summary>
    public TimeSpan Overall { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often a request is sent at most; what the service throttled does not count.</summary>
    public int Attempts { get; init; } = 12;

    /// <summary>The pause before the second try; it grows from there, unevenly so that many do not come back at once.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause between two tries.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);
}
