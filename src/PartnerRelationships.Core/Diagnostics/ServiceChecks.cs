using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>Whether the service answers, with the right time, and takes the token.</summary>
internal static class ServiceChecks
{
    // Tokens are judged by their times, and five minutes are what the authority lets pass; a minute is where care begins.
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static IEnumerable<ConnectionFinding> Of(Examination examination) => [Reachable(examination), Clock(examination), Accepted(examination)];

    private static ConnectionFinding Reachable(Examination examination) => examination.Profile switch
    {
        null => Finding.NotAsked(ConnectionCheck.ServiceReachable, examination.Obstacle),
        { WasReached: false, Error: { } error } => Finding.Of(ConnectionCheck.ServiceReachable, ConnectionOutcome.Failed, error),
        { Error: MalformedAnswerException error } => Finding.Of(ConnectionCheck.ServiceReachable, ConnectionOutcome.Failed, error),
        { Error: ThrottledException or { Fault.Status: >= 500 } } answer => Finding.Of(ConnectionCheck.ServiceReachable, ConnectionOutcome.Warning, answer.Error!),
        var answer => Finding.Passed(ConnectionCheck.ServiceReachable, $"It answered within {Math.Max(1, Math.Ceiling(answer.Latency.TotalMilliseconds)):0} ms."),
    };

    private static ConnectionFinding Clock(Examination examination)
    {
        const ConnectionCheck Check = ConnectionCheck.ClockSkew;
        if (examination.Profile is not { ServiceTime: { } time })
        {
            return Finding.Unknown(Check, "The service did not say what time it is.");
        }

        // The service reports whole seconds, and its answer took some time.
        var skew = time - examination.ProfileReadOn;
        var size = skew.Duration();
        var detail = $"This machine's clock is {size.TotalSeconds:0} seconds {(skew > TimeSpan.Zero ? "behind" : "ahead of")} the service's.";
        return size <= Tolerated ? Finding.Passed(Check, size < TimeSpan.FromSeconds(2) ? "This machine's clock and the service's agree." : detail)
            : size <= Longest ? Finding.Warning(Check, detail, "Correct this machine's clock. With a difference of five minutes or more, tokens are rejected or treated as expired.")
            : new ConnectionFinding { Check = Check, Outcome = ConnectionOutcome.Failed, Detail = detail, Action = "Correct this machine's clock, because the validity of tokens depends on it." };
    }

    private static ConnectionFinding Accepted(Examination examination) => examination switch
    {
        { TokenError: { } error } => Finding.Of(ConnectionCheck.TokenAccepted, ConnectionOutcome.Failed, error),
        { Profile.Error: AuthenticationFailedException error } => Finding.Of(ConnectionCheck.TokenAccepted, ConnectionOutcome.Failed, error),
        { Profile.Error: null or { Fault.Status: 403 or 404 } } => Finding.Passed(ConnectionCheck.TokenAccepted, "The service accepts the token."),
        { Obstacle: { } obstacle } => Finding.NotAsked(ConnectionCheck.TokenAccepted, obstacle),
        _ => Finding.Unknown(ConnectionCheck.TokenAccepted, "The service's answer does not show it."),
    };
}
