using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Marks along a chain, evenly apart and never many: of a short ledger every entry, of a long one every second, every fourth, and so on. The last hash alone would
/// tell that a ledger was replaced, and not from where on.</summary>
public sealed class MarkBook
{
    private const int Most = 256;
    private readonly List<LedgerMark> marks = [];
    private long apart = 1;
    private LedgerMark? last;

    /// <summary>The marks, that of the last entry last.</summary>
    public IReadOnlyList<LedgerMark> Marks => last is null || marks.LastOrDefault() == last ? [.. marks] : [.. marks, last];

    /// <summary>Takes the next entry.</summary>
    public void Add(LedgerMark mark)
    {
        last = mark;
        if (mark.Entries % apart != 0)
        {
            return;
        }

        marks.Add(mark);
        if (marks.Count > Most)
        {
            apart *= 2;
            marks.RemoveAll(kept => kept.Entries % apart != 0);
        }
    }
}
