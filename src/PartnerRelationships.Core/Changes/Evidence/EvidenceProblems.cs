using System;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Words what is wrong with a bundle.</summary>
internal static class EvidenceProblems
{
    public static LedgerProblem Of(string id, string message, long? entry = null) => new() { ProblemId = id, Message = message, EntryNumber = entry };

    public static LedgerProblem Plan(string what) => Of("PlanAltered", $"The plan is not the one that was carried out: {what}.");

    public static LedgerProblem Run(string what) => Of("RunAltered", $"The run does not match the ledger's entries: {what}.");

    public static LedgerProblem Customer(int place, Guid id, string what) => Of("CustomerAltered", $"Customer {place} ({id}) does not match the ledger's entries: {what}.");

    public static LedgerProblem Step(int place, Guid id, string what) => Of("StepAltered", $"The steps of customer {place} ({id}) do not match the ledger's entries: {what}.");

    public static LedgerProblem Count(string what) => Of("EvidenceIncomplete", $"The evidence is not complete: {what}.");
}
