using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>The hash of a bundle: of a list of lines that of the lines (<see cref="MerkleTree"/>); of the older form a chain over its items, each in the form of <see cref="LedgerHash"/> with its kind as <c>item</c>, its
/// parts' fields as <c>parts.0.name</c>, and the hash of the items before it as <c>previous_seal</c>.</summary>
public sealed class EvidenceSeal
{
    private readonly MerkleTree lines = new();
    private string chain = EventChain.Origin;

    /// <summary>The hash of what has come.</summary>
    public string Value => lines.Count > 0 ? lines.Root : chain;

    /// <summary>Where the signature over the last line of a bundle's file is looked for: that of a file of this name.</summary>
    public static string PathOf(string bundle) => bundle + ".seal";

    /// <summary>What is signed of the last line of a bundle: its SHA-256, with the line feed.</summary>
    public static byte[] HashOf(string line) => Sha256.Of(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>Takes the next item.</summary>
    public void Add(EvidenceItem item)
    {
        if (item.Line is { } line)
        {
            lines.Add(line);
        }
        else
        {
            chain = LedgerHash.Of(FieldsOf(item).Append(new KeyValuePair<string, string?>("previous_seal", chain)));
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> FieldsOf(EvidenceItem item) =>
        item.Fields
            .Append(new KeyValuePair<string, string?>("item", item.Kind))
            .Append(new KeyValuePair<string, string?>("parts.count", item.Parts.Count.ToString(CultureInfo.InvariantCulture)))
            .Concat(item.Parts.SelectMany((part, place) => FieldsOf(part).Select(field =>
                new KeyValuePair<string, string?>($"parts.{place.ToString(CultureInfo.InvariantCulture)}.{field.Key}", field.Value))));
}
