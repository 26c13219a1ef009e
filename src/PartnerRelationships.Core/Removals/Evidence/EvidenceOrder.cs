using System;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>In which order a bundle's items come: the first three, the last two, and what there is of customers and entries between.</summary>
internal sealed class EvidenceOrder
{
    private static readonly string[] Kinds = [EvidenceItem.Bundle, EvidenceItem.Plan, EvidenceItem.Run, EvidenceItem.Customer, EvidenceItem.Entry, EvidenceItem.Head, EvidenceItem.Seal];
    private int place = -1;

    /// <summary>What is wrong with an item's place; null when nothing is.</summary>
    public LedgerProblem? Next(EvidenceItem item)
    {
        var next = Array.IndexOf(Kinds, item.Kind == EvidenceItem.Link ? EvidenceItem.Entry : item.Kind);
        var isGood = place switch
        {
            < 2 => next == place + 1,
            2 => next is 3 or 4 or 5,
            3 or 4 => next >= place && next <= 5,
            _ => next == place + 1,
        };
        place = isGood ? next : place;
        return isGood ? null : EvidenceProblems.Count($"an item '{item.Kind}' stands where none should");
    }

    /// <summary>There are no more items.</summary>
    public LedgerProblem? End() => place == Kinds.Length - 1 ? null : EvidenceProblems.Count($"it has no {Kinds[place + 1]}");
}
