namespace PartnerRelationships.Core.Changes;

/// <summary>What outcomes mean for a run, whatever its kind.</summary>
internal static class ChangeOutcomes
{
    /// <summary>Whether the customer is now as its plan wanted it, no matter who did it.</summary>
    public static bool IsAchieved(this ChangeOutcome outcome) =>
        outcome is not (ChangeOutcome.Blocked or ChangeOutcome.ProviderMustAct or ChangeOutcome.NotConfirmed or ChangeOutcome.Failed or ChangeOutcome.Waiting
            or ChangeOutcome.Declined or ChangeOutcome.Lapsed);

    /// <summary>Whether it speaks against going on with others.</summary>
    public static bool IsFailure(this ChangeOutcome outcome) => outcome is ChangeOutcome.Failed or ChangeOutcome.NotConfirmed;
}
