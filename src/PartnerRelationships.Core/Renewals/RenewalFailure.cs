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
            RecommendedAction = result.Blockers.Count > 0 ? string.Join(" ", result.Blockers.Select(blocker => blocker.Remedy).Distinct()) : "Do what the message says, then make a new plan.",
        },
        ChangeOutcome.Declined => new RenewalException("RenewalDeclined", Message(result, "was not renewed"), result)
        {
            RecommendedAction = "Talk to the customer. The existing relationship stays unchanged until it expires; a new plan asks the customer again.",
        },
        ChangeOutcome.Lapsed => new RenewalException("RenewalLapsed", Message(result, "did not answer"), result)
        {
            RecommendedAction = "Contact the customer in another way. A new plan makes a new request.",
        },
        ChangeOutcome.NotConfirmed => new RenewalException("RenewalNotConfirmed", Message(result, "is not confirmed as renewed"), result)
        {
            RecommendedAction = "Invoke the plan again. It checks the current state and continues from there.",
        },
        ChangeOutcome.Failed => new RenewalException("RenewalFailed", Message(result, "was not renewed"), result)
        {
            RecommendedAction = "Get-RelationshipChange shows every step. The existing relationship was left unchanged.",
        },
        _ => null,
    };

    private static string Message(ChangeResult result, string what) => $"{(result.Name.Length > 0 ? result.Name : result.CustomerId.ToString())} {what}: {result.Detail}";
}
