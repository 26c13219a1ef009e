using System;
using System.Runtime.CompilerServices;
using Microsoft.Identity.Client;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Until when MSAL holds requests back: after a refusal with a wait it sends none for that time, whichever application object is used, and
/// does not say when it will again.</summary>
internal static class HeldBack
{
    private static readonly ConditionalWeakTable<MsalServiceException, Arrival> Arrivals = new();

    /// <summary>When the authority may be asked again; null if it set no time.</summary>
    /// <param name="error">What MSAL raised: the authority's refusal, or its own that repeats it.</param>
    /// <param name="now">The present moment.</param>
    public static DateTimeOffset? Until(MsalServiceException error, DateTimeOffset now)
    {
        var refusal = error is MsalThrottledServiceException held ? held.OriginalServiceException : error;
        return WaitOf(refusal, now) is { } wait ? Arrivals.GetValue(refusal, _ => new Arrival(now)).On + wait : null;
    }

    private static TimeSpan? WaitOf(MsalServiceException error, DateTimeOffset now) => error.Headers?.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } moment } => moment - now,
        _ => null,
    };

    private sealed class Arrival(DateTimeOffset on)
    {
        public DateTimeOffset On => on;
    }
}
