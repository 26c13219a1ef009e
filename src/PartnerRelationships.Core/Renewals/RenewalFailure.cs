using System.Linq;

namespace PartnerRelationships.Core.Renewals;

/// <summary>Words an outcome that is no success as an error.</summary>
internal static class RenewalFailure
{
    /// <summary>The error that a result amounts to; null for a success, and for what waits.</summary>
    public static RenewalException? Of(ChangeResult result) => result.Outcome switch
    {
        ChangeOutcome.Blocked => new RenewalException("RenewalBlocked", Message(result, "cannot be renewed"), result)
        {
            RecommendedAction = result.Blockers.Count > 0 ? string.Join(" ", result.Blockers.Select(blocker => blocker.Remedy).Distinct()) : "Do what the message asks for, and make another plan.",
        },
        ChangeOutcome.Declined => new RenewalException("RenewalDeclined", Message(result, "was not renewed"), result)
        {
            RecommendedAction = "Talk to the customer. What it has stays as it is until it expires; another plan asks it again.",
        },
        ChangeOutcome.Lapsed => new RenewalException("RenewalLapsed", Message(result, "did not answer"), result)
        {
            RecommendedAction = "Ask the customer on another way. Another plan makes a new request.",
        },
        ChangeOutcome.NotConfirmed => new RenewalException("RenewalNotConfirmed", Message(result, "is not confirmed as renewed"), result)
        {
            RecommendedAction = "Invoke the plan again: it asks, and goes on from there.",
        },
        ChangeOutcome.Failed => new RenewalException("RenewalFailed", Message(result, "was not renewed"), result)
        {
            RecommendedAction = "Get-RelationshipChange shows every step. What it had before was left alone.",
        },
        _ => null,
    };

    private static string Message(ChangeResult result, string what) => $"{(result.Name.Length > 0 ? result.Name : result.CustomerId.ToString())} {what}: {result.Detail}";
}
