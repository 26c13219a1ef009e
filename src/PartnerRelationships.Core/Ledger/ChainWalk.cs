using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Goes along the chain and says where it breaks.</summary>
/// <param name="marks">Where the chain must come through.</param>
public sealed class ChainWalk(IReadOnlyList<LedgerMark> marks)
{
    private readonly ILookup<long, string> hashes = marks.ToLookup(mark => mark.Entries, mark => mark.Hash);
    private long passed;

    /// <summary>How many entries were good.</summary>
    public long Entries { get; private set; }

    /// <summary>The hash of the last good one.</summary>
    public string Head { get; private set; } = EventChain.Origin;

    /// <summary>Takes the next entry.</summary>
    /// <returns>What is wrong with it; null when it is good.</returns>
    public LedgerProblem? Next(IReadOnlyDictionary<string, string?> entry) => Next(entry, EventChain.HashOf(entry));

    /// <summary>Takes the next entry, with the hash that it should have.</summary>
    /// <inheritdoc cref="Next(IReadOnlyDictionary{string, string})"/>
    public LedgerProblem? Next(IReadOnlyDictionary<string, string?> entry, string hash)
    {
        var number = Entries + 1;
        if (entry[EventFields.Number] != number.ToString(CultureInfo.InvariantCulture))
        {
            return Problem("EntryMissing", $"Entry {number} is missing; entry {entry[EventFields.Number]} is in its place.");
        }

        if (entry[EventFields.Hash] != hash)
        {
            return Problem("EntryAltered", $"Entry {number} does not match its hash: it was altered.");
        }

        if (entry[EventFields.PreviousHash] != Head)
        {
            return Problem("EntryOutOfChain", $"Entry {number} does not follow entry {Entries}.");
        }

        if (hashes[number].Any(marked => marked != hash))
        {
            return Problem("EntryReplaced", $"Entry {number} differs from the one that was written: the ledger was replaced from {(passed == number - 1 ? "it" : $"one of the entries {passed + 1} to {number}")} on.");
        }

        (Entries, Head, passed) = (number, hash, hashes.Contains(number) ? number : passed);
        return null;
    }

    /// <summary>There are no more entries.</summary>
    /// <returns>What is missing; null when nothing is.</returns>
    public LedgerProblem? End()
    {
        var furthest = marks.Select(mark => mark.Entries).DefaultIfEmpty().Max();
        return furthest > Entries ? Problem("EntryMissing", $"The entries from {Entries + 1} to {furthest} at least are missing: the end of the ledger was cut off.") : null;
    }

    /// <summary>The next entry cannot be read.</summary>
    public LedgerProblem Unreadable(LedgerException error) => Problem("EntryUnreadable", $"Entry {Entries + 1} cannot be read: {error.Message}");

    private LedgerProblem Problem(string id, string message) => new() { ProblemId = id, EntryNumber = Entries + 1, Message = message };
}
