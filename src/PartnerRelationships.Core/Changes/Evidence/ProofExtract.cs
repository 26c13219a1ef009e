using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>What a bundle has of some customers: their lines, with the hashes beside the way of each. The bundle goes by, and nothing else of it is held.</summary>
internal sealed class ProofExtract
{
    private readonly MerkleTree tree = new();
    private readonly Dictionary<string, List<ProvenLine>> customers;
    private ProvenLine? first;
    private string? runId;

    private ProofExtract(IEnumerable<Guid> customers) => this.customers = customers.Distinct().ToDictionary(id => id.ToString(), _ => new List<ProvenLine>());

    /// <summary>The bundle's hash.</summary>
    public string Root => tree.Root;

    /// <summary>The bundle's last line, which has its hash; null if it has none that fits.</summary>
    public string? Seal { get; private set; }

    /// <summary>Goes through a bundle once.</summary>
    public static ProofExtract Of(IEnumerable<EvidenceItem> bundle, IEnumerable<Guid> customers, CancellationToken cancellationToken)
    {
        var extract = new ProofExtract(customers);
        foreach (var item in bundle)
        {
            cancellationToken.ThrowIfCancellationRequested();
            extract.Take(item);
        }

        return extract;
    }

    /// <summary>A customer's lines, and the bundle's first one before them; none if the bundle has no such customer.</summary>
    public IReadOnlyList<(EvidenceItem Item, MerkleProof Proof)> Of(Guid customerId) => customers.TryGetValue(customerId.ToString(), out var lines) && lines.Count > 0 && first is not null
        ? [.. lines.Prepend(first).Select(line => (line.Item, tree.ProofOf(line.Way)))]
        : [];

    private void Take(EvidenceItem item)
    {
        if (item.Kind == EvidenceItem.Seal)
        {
            Seal = item["hash"] == Root ? item.Line : null;
        }
        else if (item.Kind == EvidenceItem.Bundle)
        {
            (first, runId) = (Followed(item), item["run_id"]);
        }
        else if (item["customer_id"] is { } id && customers.TryGetValue(id, out var lines) && (item.Kind == EvidenceItem.Customer || item["run_id"] == runId))
        {
            lines.Add(Followed(item));
        }
        else
        {
            tree.Add(item.Line ?? "");
        }
    }

    private ProvenLine Followed(EvidenceItem item) => new(item, tree.Follow(item.Line ?? ""));

    private sealed record ProvenLine(EvidenceItem Item, MerkleWay Way);
}
