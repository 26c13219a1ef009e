using System;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>In which order the items of a customer's proof come: the proof, the bundle's seal, and the signature over that where there is one; then, each behind its way to the
/// bundle's hash, the bundle's first line, the customer, and what there is of entries.</summary>
internal sealed class ProofOrder
{
    private static readonly string[] Kinds = [EvidenceItem.Proof, EvidenceItem.Seal, EvidenceItem.Signature, EvidenceItem.Bundle, EvidenceItem.Customer, EvidenceItem.Entry];
    private const int Signature = 2, Bundle = 3, Entry = 5;
    private int place = -1;
    private bool hasWay;

    /// <summary>What is wrong with an item's place; null when nothing is.</summary>
    public LedgerProblem? Next(EvidenceItem item)
    {
        var isWay = item.Kind == EvidenceItem.Inclusion;
        var next = isWay ? place : Array.IndexOf(Kinds, item.Kind);
        var isGood = isWay ? place > 0 && !hasWay : hasWay == next >= Bundle && (next == place + 1 || (next == Bundle && place == Signature - 1) || (next == Entry && place == Entry));
        (place, hasWay) = isGood ? (next, isWay) : (place, hasWay);
        return isGood ? null : EvidenceProblems.Count($"an item '{item.Kind}' is at a place where none is allowed");
    }

    /// <summary>There are no more items.</summary>
    public LedgerProblem? End() => !hasWay && place >= Entry - 1 ? null : EvidenceProblems.Count(hasWay ? "its last line is missing" : $"it has no {Kinds[place + 1]}");
}
