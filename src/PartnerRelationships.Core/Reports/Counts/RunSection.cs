using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>Runs, and the outcomes of removals.</summary>
/// <param name="draft">Takes the rows.</param>
/// <param name="removal">The word of the kind that removes customers.</param>
internal sealed class RunSection(IReportDraft draft, string removal) : LedgerSection(Id, "Removals and other runs")
{
    public const string Id = "runs";
    private const string NotEnded = "Not ended";

    private static readonly ReportTable Rows = new(
        Id,
        "Runs",
        [new("Started", ReportCell.Day), new("Kind"), new("State"), new("Customers", ReportCell.Number), new("Ended", ReportCell.Number), new("Achieved", ReportCell.Number), new("Reason"), new("Attested by"), new("Run ID", ReportCell.Id)]);

    // Of each customer the newest removal counts: one that was blocked in spring and removed in autumn is removed.
    private readonly Dictionary<Guid, CustomerRun> newest = [];
    private readonly HashSet<Guid> listed = [];

    /// <summary>How many customers were removed, or already gone; null if the ledger could not be read.</summary>
    public long? Removed => IsRead ? newest.Values.Count(IsRemoved) : null;

    /// <summary>Takes a customer that the service lists now.</summary>
    public void Add(Guid customer) => listed.Add(customer);

    /// <summary>Takes a customer of a run; the oldest come first.</summary>
    public void Add(Guid customer, CustomerRun run)
    {
        if (run.Kind == removal)
        {
            newest[customer] = run;
        }
    }

    /// <summary>Takes a run.</summary>
    public void Add(RelationshipRun run)
    {
        Count++;
        draft.Add(Rows, [run.StartedOn, run.Kind, run.State.ToString(), (long)run.Customers, (long)run.Ended, (long)run.Achieved, run.Reason, run.AttestedBy, run.RunId.ToString()]);
    }

    /// <summary>Whether a run is the newest removal of a customer that it did not achieve.</summary>
    public bool IsOpen(Guid customer, Guid run) => newest.TryGetValue(customer, out var last) && last.RunId == run && last.Outcome?.IsAchieved() != true;

    /// <inheritdoc/>
    protected override ReportTable Table => Rows;

    /// <inheritdoc/>
    protected override IReadOnlyList<ReportChart> Charts() => [new("Customers of removals by outcome", "Outcome of the newest removal", [new("customers")], Outcomes())];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes() => newest.Count(one => IsRemoved(one.Value) && listed.Contains(one.Key)) is > 0 and var count
        ? [$"{Counted.Of(count, "removed customer is", "removed customers are")} in the service's list of customers: added again since, or the list is out of date."]
        : [];

    private static bool IsRemoved(CustomerRun run) => run.Outcome is ChangeOutcome.Removed or ChangeOutcome.AlreadyGone;

    private IReadOnlyList<ReportBar> Outcomes()
    {
        var tally = new Tally();
        foreach (var run in newest.Values)
        {
            tally.Add(run.Outcome?.ToString() ?? NotEnded);
        }

        return tally.Bars(ToneOf);
    }

    private static ReportTone? ToneOf(string label) => !Enum.TryParse<ChangeOutcome>(label, out var outcome) ? ReportTone.Unknown
        : outcome.IsAchieved() ? ReportTone.Good
        : outcome is ChangeOutcome.Failed or ChangeOutcome.NotConfirmed ? ReportTone.Bad
        : ReportTone.Waiting;
}
