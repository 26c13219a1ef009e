using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>What blocks removals: until when, and who must act.</summary>
/// <param name="draft">Takes the rows.</param>
/// <param name="now">The present moment.</param>
/// <param name="isDetailed">Whether each customer was checked; otherwise the blockers are those that plans found when they were made.</param>
internal sealed class BlockerSection(IReportDraft draft, DateTimeOffset now, bool isDetailed)
{
    public const string Id = "blockers";

    private static readonly ReportSeries[] Series = [new("clearing date known", ReportTone.Waiting), new("clearing date unknown", ReportTone.Unknown)];

    private static readonly ReportTable Table = new(
        Id,
        "Blockers",
        [new("Customer"), new("Rule"), new("What was found"), new("Who must act"), new("Until", ReportCell.Day), new("Cleared from", ReportCell.Day), new("Found on", ReportCell.Day), new("Found by")],
        SortedBy: 4);

    private readonly Timeline months = new(now, Series.Length, "at any time, or unknown");
    private readonly Tally persons = new(), rules = new();
    private readonly HashSet<Guid> customers = [];
    private readonly List<string> notRead = [];

    /// <summary>How many were found.</summary>
    public long Count { get; private set; }

    /// <summary>Customers that have one.</summary>
    public long Customers => customers.Count;

    /// <summary>Whether all of them were read.</summary>
    public bool IsKnown => notRead.Count == 0;

    /// <summary>What could not be read, a sentence each.</summary>
    public IReadOnlyList<string> NotRead => notRead;

    /// <summary>Takes one.</summary>
    public void Add(Guid customerId, string customer, Blocker blocker, DateTimeOffset foundOn, string foundBy)
    {
        Count++;
        customers.Add(customerId);
        months.Add(blocker.Until, blocker.ClearedFrom is null ? 1 : 0);
        persons.Add(blocker.WhoMustAct.Length == 0 ? Tally.NotKnown : blocker.WhoMustAct);
        rules.Add(blocker.Rule.ToString());
        draft.Add(Table, [customer, blocker.Rule.ToString(), blocker.Evidence, blocker.WhoMustAct, blocker.Until, blocker.ClearedFrom, foundOn, foundBy]);
    }

    /// <summary>Notes that possible blockers were not read.</summary>
    public void Miss(string why) => notRead.Add(why);

    /// <summary>What was counted.</summary>
    public ReportSection Section => new(
        Id,
        "Blockers of removals",
        [
            isDetailed ? "The current state: every customer was checked, whether or not it is to be removed."
                : "As found when plans were made, for customers whose newest removal run did not remove them. Current blockers were not read; use -Detailed to read them.",
            .. notRead,
        ],
        [
            new("By month until which somebody must act or wait", "Month", Series, months.Bars),
            new("By who must act", "Who must act", [new("blockers")], persons.Bars()),
            new("By rule", "Rule", [new("blockers")], rules.Bars(rule => rule is nameof(BlockerRule.NotReadable) or nameof(BlockerRule.UnknownHolding) ? ReportTone.Unknown : null)),
        ],
        Table);
}
