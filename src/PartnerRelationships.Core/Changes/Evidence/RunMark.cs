using System.Collections.Generic;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>By what the ledger's entries about a run and its plan are known.</summary>
/// <param name="PartnerTenantId">The partner.</param>
/// <param name="RunId">The run.</param>
/// <param name="PlanId">The plan, whose id ties together what was noted about it.</param>
internal sealed record RunMark(string PartnerTenantId, string RunId, string PlanId)
{
    /// <summary>Whether an entry is about them.</summary>
    public bool IsOn(IReadOnlyDictionary<string, string?> entry) =>
        Of(entry, "partner_tenant_id") == PartnerTenantId && (Of(entry, "run_id") == RunId || Of(entry, "correlation_id") == PlanId);

    private static string? Of(IReadOnlyDictionary<string, string?> entry, string name) => entry.TryGetValue(name, out var value) ? value : null;
}
