using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Writes a bundle's items and closes it with their hash.</summary>
internal sealed class EvidenceBundle(IEvidenceWriter writer)
{
    private readonly MerkleTree lines = new();

    /// <summary>The hash of what was written.</summary>
    public string Hash => lines.Root;

    public void Write(EvidenceItem item) => lines.Add(writer.Write(item));

    public void Close()
    {
        writer.Write(EvidenceFields.Seal(Hash));
        writer.Complete();
    }
}
