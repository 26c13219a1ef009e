namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>Writes a bundle's items and closes it with their hash.</summary>
internal sealed class EvidenceBundle(IEvidenceWriter writer)
{
    private readonly EvidenceSeal seal = new();

    /// <summary>The hash of what was written.</summary>
    public string Hash => seal.Value;

    public void Write(EvidenceItem item)
    {
        seal.Add(item);
        writer.Write(item);
    }

    public void Close()
    {
        writer.Write(EvidenceFields.Seal(seal.Value));
        writer.Complete();
    }
}
