using System;
using System.Security.Cryptography;
using System.Text;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Writes a bundle's items and closes it with their hash.</summary>
internal sealed class EvidenceBundle(IEvidenceWriter writer) : IDisposable
{
    private readonly MerkleTree lines = new();
    private readonly IncrementalHash file = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The hash of what was written.</summary>
    public string Hash => lines.Root;

    public void Write(EvidenceItem item) => lines.Add(Put(item));

    /// <summary>Ends it.</summary>
    /// <returns>What is signed: the SHA-256 of the file as a whole, for who knows nothing of lines, and that of its last line, which a customer's proof has as well.</returns>
    public (byte[] Whole, byte[] Seal) Close()
    {
        var seal = Put(EvidenceFields.Seal(Hash));
        writer.Complete();
        return (file.GetHashAndReset(), EvidenceSeal.HashOf(seal));
    }

    public void Dispose() => file.Dispose();

    private string Put(EvidenceItem item)
    {
        var line = writer.Write(item);
        file.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return line;
    }
}
