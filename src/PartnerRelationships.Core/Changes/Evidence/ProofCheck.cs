using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Verifies the proof of one customer by itself: that each of its lines belongs to the bundle whose hash it has, is about this customer, and that what the record says
/// is what the ledger's entries tell.</summary>
/// <param name="files">How it is read.</param>
/// <param name="witness">Is shown the entries.</param>
internal sealed class ProofCheck(IEvidenceFiles files, EvidenceWitness witness)
{
    private readonly ProofOrder order = new();
    private string? customerId;
    private EvidenceItem? seal, bundle;
    private DetachedSignature? signature;
    private MerkleProof? way;
    private CustomerDigest? digest;
    private LedgerMark? last;
    private long entries;

    private string Root => seal?["hash"] ?? "";

    /// <summary>Verifies it.</summary>
    /// <exception cref="NotFoundException">There is no such file (EvidenceNotFound).</exception>
    /// <exception cref="InvalidInputException">It is no evidence, or not of its form (EvidenceInvalid).</exception>
    public EvidenceFinding Find(string path, CancellationToken cancellationToken) => new()
    {
        Problem = FirstBad(path, cancellationToken),
        Path = path,
        RunId = IdOf(bundle?["run_id"]),
        CustomerId = IdOf(customerId),
        Hash = Root,
        Customers = digest is null ? 0 : 1,
        Entries = entries,
        Last = last,
        Fits = "Its lines belong to the bundle with this hash, and the customer's record matches the entries.",
        Report = EvidenceAnswer.NotAsked with { Reason = "The proof of one customer has no report." },
    };

    /// <summary>Looks at the signature over the bundle's hash.</summary>
    public Task<SignatureVerdict> CheckSignatureAsync(ISignatureInspection inspection, CancellationToken cancellationToken) =>
        inspection.CheckAsync(EvidenceSeal.HashOf(seal?.Line ?? ""), signature, cancellationToken);

    private LedgerProblem? FirstBad(string path, CancellationToken cancellationToken)
    {
        foreach (var item in files.Read(path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((order.Next(item) ?? Take(item)) is { } problem)
            {
                return problem;
            }
        }

        return order.End() ?? (digest!.HasEnded ? digest.Compare(IdOf(customerId) ?? Guid.Empty) : null);
    }

    private LedgerProblem? Take(EvidenceItem item)
    {
        switch (item.Kind)
        {
            case EvidenceItem.Proof:
                customerId = item["customer_id"];
                return IdOf(customerId) is null ? EvidenceProblems.Count("it does not say which customer it is for") : null;
            case EvidenceItem.Seal:
                seal = item;
                return null;
            case EvidenceItem.Signature:
                signature = SignatureText.Read(item["signature"], item["timestamp"]);
                return null;
            case EvidenceItem.Inclusion:
                way = MerkleProof.Parse(item["way"]);
                return way is null ? EvidenceProblems.Count("the hash path from a line to the bundle's hash cannot be read") : null;
            default:
                return way!.Proves(item.Line!, Root) ? TakeLine(item) : EvidenceProblems.Of("LineForeign", $"A line '{item.Kind}' does not belong to the evidence that has the hash {Root}.");
        }
    }

    private LedgerProblem? TakeLine(EvidenceItem item) => item.Kind switch
    {
        EvidenceItem.Bundle => TakeBundle(item),
        _ when item["customer_id"] != customerId => EvidenceProblems.Of("LineForeign", $"A line '{item.Kind}' is about another customer than {customerId}."),
        EvidenceItem.Customer => TakeCustomer(item),
        _ => TakeEntry(item),
    };

    private LedgerProblem? TakeBundle(EvidenceItem item)
    {
        bundle = item;
        return IdOf(item["run_id"]) is null ? EvidenceProblems.Count("it does not say which run it belongs to") : null;
    }

    private LedgerProblem? TakeCustomer(EvidenceItem item)
    {
        try
        {
            _ = int.TryParse(item["place"], NumberStyles.None, CultureInfo.InvariantCulture, out var place);
            digest = new CustomerDigest(place, item, EvidenceRecord.OfCustomer(bundle!, item));
            return null;
        }
        catch (FormatException error)
        {
            return EvidenceProblems.Step(0, IdOf(customerId) ?? Guid.Empty, error.Message);
        }
    }

    private LedgerProblem? TakeEntry(EvidenceItem item)
    {
        if (!long.TryParse(item[EventFields.Number], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number <= (last?.Entries ?? 0) || EventChain.HashOf(item.Fields) != item[EventFields.Hash])
        {
            return EvidenceProblems.Of("EntryAltered", $"An entry after entry {last?.Entries ?? 0} does not match its hash or its position.");
        }

        if (item["run_id"] != bundle!["run_id"] || item["partner_tenant_id"] != bundle["partner_tenant_id"])
        {
            return EvidenceProblems.Of("LineForeign", $"Entry {number} belongs to another run or another partner.");
        }

        (last, entries) = (new LedgerMark(number, item[EventFields.Hash]!), entries + 1);
        witness.Take(last);
        digest!.Take(item);
        return null;
    }

    private static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
