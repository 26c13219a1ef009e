using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Counts a run's customers by how they ended, and by what the service's log says.</summary>
internal sealed class EvidenceTally
{
    private readonly SortedDictionary<string, int> outcomes = new(System.StringComparer.Ordinal);
    private readonly SortedDictionary<AuditState, int> audits = [];

    /// <summary>How many there are.</summary>
    public int Customers { get; private set; }

    /// <summary>How many ended in each way; "Not ended" for those that have not.</summary>
    public IReadOnlyDictionary<string, int> Outcomes => outcomes;

    /// <summary>Of how many the log says what; empty when it was not read.</summary>
    public IReadOnlyDictionary<AuditState, int> Audits => audits;

    /// <summary>How many are as their plan wanted them.</summary>
    public int Achieved { get; private set; }

    /// <summary>How many changes the log confirms; null when it was not read.</summary>
    public int? Confirmed => audits.Count == 0 || audits.ContainsKey(AuditState.Unreadable) ? null
        : audits.TryGetValue(AuditState.Confirmed, out var count) ? count : 0;

    public void Add(RelationshipChange change, ChangeComparison? audit)
    {
        Customers++;
        Achieved += change.Outcome?.IsAchieved() == true ? 1 : 0;
        var outcome = change.Outcome?.ToString() ?? "Not ended";
        outcomes[outcome] = outcomes.TryGetValue(outcome, out var known) ? known + 1 : 1;
        if (audit is not null)
        {
            audits[audit.Audit] = audits.TryGetValue(audit.Audit, out var count) ? count + 1 : 1;
        }
    }
}
