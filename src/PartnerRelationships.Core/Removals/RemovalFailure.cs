using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Removals;

/// <summary>Words an outcome that is no success as an error.</summary>
public static class RemovalFailure
{
    /// <summary>The error that a result amounts to; null for a success and for a relationship that was gone already.</summary>
    public static RemovalException? Of(ChangeResult result) => result.Outcome switch
    {
        ChangeOutcome.Blocked => Error("RemovalBlocked", result, "cannot be removed yet",
            result.Blockers.Count > 0 ? Remedies(result.Blockers) : "Do what the service requires, then try again."),
        ChangeOutcome.ProviderMustAct => Error("RemovalNeedsProvider", result, "was not removed, because the service does not allow it for an indirect reseller",
            $"Ask your indirect provider to end the relationship: New-CustomerRemovalNotice -CustomerId {result.CustomerId} -To Provider drafts the letter."),
        ChangeOutcome.NotConfirmed => Error("RemovalNotConfirmed", result, "is not confirmed as removed",
            "Lists can be minutes out of date: check again with Get-CustomerRemovalReadiness before you repeat anything."),
        ChangeOutcome.Failed => Error("RemovalFailed", result, "was not removed",
            "Get-RelationshipChange shows every step. Undo-RelationshipStep reactivates what the run suspended."),
        _ => null,
    };

    /// <summary>Every blocker in one text.</summary>
    public static string Describe(IEnumerable<Blocker> blockers) =>
        string.Join(" ", blockers.Select(blocker => $"[{blocker.Rule}] {blocker.Evidence}"));

    private static RemovalException Error(string errorId, ChangeResult result, string what, string action) =>
        new(errorId, $"{Label(result)} {what}: {result.Detail}", result) { RecommendedAction = action };

    private static string Label(ChangeResult result) => result.Name.Length > 0 ? result.Name : result.CustomerId.ToString();

    private static string Remedies(IEnumerable<Blocker> blockers) =>
        string.Join(" ", blockers.Select(blocker => $"[{blocker.Rule}] {blocker.Remedy} (Who: {blocker.WhoMustAct}.)").Distinct());
}
