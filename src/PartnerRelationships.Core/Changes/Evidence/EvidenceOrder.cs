using System;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>In which order a bundle's items come: the bundle, the plan and its document, the run; what there is of customers and entries; the head and the seal.</summary>
internal sealed class EvidenceOrder
{
    private static readonly string[] Kinds = [EvidenceItem.Bundle, EvidenceItem.Plan, EvidenceItem.Document, EvidenceItem.Run, EvidenceItem.Customer, EvidenceItem.Entry, EvidenceItem.Head, EvidenceItem.Seal];
    private int place = -1;

    /// <summary>What is wrong with an item's place; null when nothing is.</summary>
    public LedgerProblem? Next(EvidenceItem item)
    {
        var next = Array.IndexOf(Kinds, item.Kind == EvidenceItem.Link ? EvidenceItem.Entry : item.Kind);
        var isGood = place switch
        {
            < 1 => next == place + 1,
            1 or 2 => next is 2 or 3,
            3 => next is 4 or 5 or 6,
            4 or 5 => next >= place && next <= 6,
            _ => next == place + 1,
        };
        place = isGood ? next : place;
        return isGood ? null : EvidenceProblems.Count($"an item '{item.Kind}' is at a place where none is allowed");
    }

    /// <summary>There are no more items.</summary>
    public LedgerProblem? End() => place == Kinds.Length - 1 ? null : EvidenceProblems.Count($"it has no {Kinds[place + 1]}");
}
