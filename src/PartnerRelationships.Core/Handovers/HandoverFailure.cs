namespace PartnerRelationships.Core.Handovers;

/// <summary>Words an outcome that is no success as an error.</summary>
internal static class HandoverFailure
{
    /// <summary>The error that a result amounts to; null for a success, and for what waits.</summary>
    public static RemovalException? Of(ChangeResult result) => result.Outcome switch
    {
        ChangeOutcome.Blocked or ChangeOutcome.ProviderMustAct => new RemovalException("HandoverBlocked", $"{Label(result)} is not handed over: {result.Detail}", result)
        {
            RecommendedAction = "Get-CustomerRelationship shows which distributor has the customer. Make a new plan once that is correct.",
        },
        ChangeOutcome.NotConfirmed => new RemovalException("HandoverNotConfirmed", $"{Label(result)} is not confirmed as handed over: {result.Detail}", result)
        {
            RecommendedAction = "Lists can be minutes out of date: check with Get-CustomerRelationship before you repeat anything.",
        },
        ChangeOutcome.Failed => new RemovalException("HandoverFailed", $"{Label(result)} was not handed over: {result.Detail}", result)
        {
            RecommendedAction = "Get-RelationshipChange shows every step.",
        },
        _ => null,
    };

    private static string Label(ChangeResult result) => result.Name.Length > 0 ? result.Name : result.CustomerId.ToString();
}
