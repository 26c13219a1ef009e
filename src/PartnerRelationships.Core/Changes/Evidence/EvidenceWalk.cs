using System.Globalization;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Goes along the piece of the ledger's chain that a bundle has: every entry about the run fits its hash, and every one follows
/// the one before it, also where others lie between.</summary>
internal sealed class EvidenceWalk
{
    /// <summary>How many entries about the run were good.</summary>
    public long Entries { get; private set; }

    /// <summary>The last good entry; null before the first.</summary>
    public LedgerMark? Last { get; private set; }

    /// <summary>Takes the next entry or link.</summary>
    /// <returns>What is wrong with it; null when it is good.</returns>
    public LedgerProblem? Next(EvidenceItem item)
    {
        if (!long.TryParse(item[EventFields.Number], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || item[EventFields.Hash] is not { } hash)
        {
            return EvidenceProblems.Of("EntryAltered", $"An entry after entry {Last?.Entries ?? 0} has no number or no hash.");
        }

        var problem = OfPlace(number, item) ?? OfContent(number, item, hash);
        if (problem is null)
        {
            (Last, Entries) = (new LedgerMark(number, hash), Entries + (item.Kind == EvidenceItem.Entry ? 1 : 0));
        }

        return problem;
    }

    private LedgerProblem? OfPlace(long number, EvidenceItem item)
    {
        var (previous, hash) = Last is { } last ? (last.Entries, last.Hash) : (number - 1, number == 1 ? EventChain.Origin : item[EventFields.PreviousHash]);
        return number != previous + 1 ? EvidenceProblems.Of("EntryMissing", $"Entry {previous + 1} is missing; entry {number} is in its place.", previous + 1)
            : item[EventFields.PreviousHash] != hash ? EvidenceProblems.Of("EntryOutOfChain", $"Entry {number} does not follow entry {previous}.", number)
            : null;
    }

    private static LedgerProblem? OfContent(long number, EvidenceItem item, string hash) => item.Kind == EvidenceItem.Link || EventChain.HashOf(item.Fields) == hash
        ? null
        : EvidenceProblems.Of("EntryAltered", $"Entry {number} does not match its hash: it was altered.", number);
}
