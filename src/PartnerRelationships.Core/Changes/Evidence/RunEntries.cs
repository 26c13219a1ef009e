using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>The ledger's entries about a run and its plan, as they are kept; and of those between them what holds the chain together.</summary>
internal sealed class RunEntries
{
    private readonly ILedgerInspection ledger;
    private readonly RunMark mark;
    private long first;
    private long last;

    private RunEntries(ILedgerInspection ledger, RelationshipRun run)
    {
        this.ledger = ledger;
        mark = new RunMark(run.PartnerTenantId.ToString(), run.RunId.ToString(), run.PlanId.ToString());
    }

    /// <summary>The ledger's last entry.</summary>
    public LedgerMark Head { get; private set; } = new(0, EventChain.Origin);

    /// <summary>How many entries are about the run or its plan.</summary>
    public long Count { get; private set; }

    /// <summary>Goes through the ledger once, to see where the run's entries begin and end.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static RunEntries Find(ILedgerInspection ledger, RelationshipRun run, CancellationToken cancellationToken)
    {
        var entries = new RunEntries(ledger, run);
        foreach (var entry in ledger.ReadEntries())
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.Note(entry);
        }

        return entries;
    }

    /// <summary>Reads from the run's first entry to its last.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IEnumerable<EvidenceItem> Read(CancellationToken cancellationToken)
    {
        foreach (var entry in ledger.ReadEntries())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = NumberOf(entry);
            if (Count == 0 || number > last)
            {
                yield break;
            }

            if (number >= first)
            {
                yield return mark.IsOn(entry) ? new EvidenceItem(EvidenceItem.Entry, entry) : EvidenceFields.Link(entry);
            }
        }
    }

    private void Note(IReadOnlyDictionary<string, string?> entry)
    {
        var number = NumberOf(entry);
        Head = new LedgerMark(number, entry[EventFields.Hash] ?? "");
        if (mark.IsOn(entry))
        {
            first = Count++ == 0 ? number : first;
            last = number;
        }
    }

    private static long NumberOf(IReadOnlyDictionary<string, string?> entry) =>
        long.TryParse(entry[EventFields.Number], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new LedgerException("LedgerCorrupt", $"A ledger entry has the invalid number '{entry[EventFields.Number]}'.");
}
