using System;
using System.Globalization;
using PartnerRelationships.Core.Changes.Runs;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Verifies what a bundle says of the run itself.</summary>
internal static class EvidenceRunCheck
{
    /// <summary>The run beside the bundle and the plan.</summary>
    public static LedgerProblem? Check(EvidenceItem run, EvidenceItem bundle, RelationshipPlan plan) =>
        run["plan_id"] != plan.PlanId.ToString() || run["plan_seal"] != plan.Seal ? EvidenceProblems.Plan("the run belongs to another plan, or to another seal")
        : run["partner_tenant_id"] != plan.PartnerTenantId.ToString() || bundle["partner_tenant_id"] != run["partner_tenant_id"] ? EvidenceProblems.Run("it belongs to a different partner than the plan or the evidence")
        : (bundle["run_id"] ?? run["run_id"]) != run["run_id"] ? EvidenceProblems.Run("the evidence names another one")
        : plan.Version == 1 && run["customers"] != plan.Customers.Count.ToString(CultureInfo.InvariantCulture) ? EvidenceProblems.Count($"the run has {run["customers"]} customers, and the plan {plan.Customers.Count}")
        : null;

    /// <summary>The run beside what the ledger's entries tell of it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="story">What they tell.</param>
    /// <param name="document">The plan's document.</param>
    /// <param name="customers">The run's customers.</param>
    public static LedgerProblem? Compare(EvidenceItem run, RunStory story, string? document, EvidenceCustomers customers)
    {
        var attested = EventTexts.OfAttestation(run["attested_by"] ?? "", Guid.TryParse(run["plan_id"], out var plan) ? plan : Guid.Empty, run["reason"] ?? "");
        return story.Attestation is null ? EvidenceProblems.Of("EntryMissing", "The entry for the start of the run is missing.")
            : story.Attestation != attested ? EvidenceProblems.Run($"they say \"{story.Attestation}\"")
            : IsUnderWay(run) ? story.Stop is null ? null : EvidenceProblems.Run($"it was under way, and they say \"{story.Stop}\"")
            : !IsStopped(run["state"] ?? "", story.Stop) ? EvidenceProblems.Run($"it stands at {run["state"]}, and they say \"{story.Stop ?? "nothing of its end"}\"")
            : story.RecordHash is { } hash && hash != EvidenceRecord.OfRun(run, document, customers.Hash) ? EvidenceProblems.Run("its record, with its plan and its customers, does not match the hash in the last of them")
            : null;
    }

    /// <summary>The numbers at the end beside what was there.</summary>
    public static LedgerProblem? Count(EvidenceItem head, EvidenceItem run, EvidenceCustomers customers, EvidenceWalk walk)
    {
        return !Is(head["customers"], customers.Count) || !Is(run["customers"], customers.Count) ? EvidenceProblems.Count($"it has {customers.Count} customers, and should have {run["customers"]}")
            : !Is(head["entries"], walk.Entries) ? EvidenceProblems.Count($"it has {walk.Entries} entries, and should have {head["entries"]}")
            : !IsUnderWay(run) && (!Is(run["ended"], customers.Ended) || !Is(run["removed"], customers.Achieved))
                ? EvidenceProblems.Run($"of its customers {customers.Ended} have ended and {customers.Achieved} are as wanted, not {run["ended"]} and {run["removed"]}")
            : walk.Last is { } last && Is(head["number"], last.Entries) && head["hash"] != last.Hash ? EvidenceProblems.Of("EntryReplaced", "The last entry is not the ledger's head.", last.Entries)
            : null;

        static bool Is(string? text, long number) => text == number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the run went on while the evidence was written.</summary>
    public static bool IsUnderWay(EvidenceItem run) => run["state"] == nameof(RunState.Running);

    // The first worker to finish may leave customers to others: then the journal says that the run must continue.
    private static bool IsStopped(string state, string? stop) => stop is not null
        && (stop.StartsWith(state + ".", StringComparison.Ordinal)
            || (state == nameof(RunState.ResumeNeeded) && stop.StartsWith(nameof(RunState.Done) + ".", StringComparison.Ordinal))
            || (state == nameof(RunState.Done) && stop.StartsWith(nameof(RunState.Waiting) + ".", StringComparison.Ordinal)));
}
