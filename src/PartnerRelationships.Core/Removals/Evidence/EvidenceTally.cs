using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>Counts a run's customers by how they ended, and by what the service's log says.</summary>
internal sealed class EvidenceTally
{
    private readonly SortedDictionary<string, int> outcomes = new(System.StringComparer.Ordinal);
    private readonly SortedDictionary<RemovalAuditState, int> audits = [];

    /// <summary>How many there are.</summary>
    public int Customers { get; private set; }

    /// <summary>How many ended in each way; "Not ended" for those that have not.</summary>
    public IReadOnlyDictionary<string, int> Outcomes => outcomes;

    /// <summary>Of how many the log says what; empty when it was not read.</summary>
    public IReadOnlyDictionary<RemovalAuditState, int> Audits => audits;

    /// <summary>How many are removed, or were gone already.</summary>
    public int Removed => outcomes.Where(one => one.Key is nameof(RemovalOutcome.Removed) or nameof(RemovalOutcome.AlreadyGone)).Sum(one => one.Value);

    /// <summary>How many removals the log confirms; null when it was not read.</summary>
    public int? Confirmed => audits.Count == 0 || audits.ContainsKey(RemovalAuditState.Unreadable) ? null
        : audits.TryGetValue(RemovalAuditState.Confirmed, out var count) ? count : 0;

    public void Add(CustomerRemoval removal, CustomerRemovalComparison? audit)
    {
        Customers++;
        var outcome = removal.Outcome?.ToString() ?? "Not ended";
        outcomes[outcome] = outcomes.TryGetValue(outcome, out var known) ? known + 1 : 1;
        if (audit is not null)
        {
            audits[audit.Audit] = audits.TryGetValue(audit.Audit, out var count) ? count + 1 : 1;
        }
    }
}
