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
    /// <returns>The SHA-256 of the file as a whole: what signs it need not know of lines.</returns>
    public byte[] Close()
    {
        Put(EvidenceFields.Seal(Hash));
        writer.Complete();
        return file.GetHashAndReset();
    }

    public void Dispose() => file.Dispose();

    private string Put(EvidenceItem item)
    {
        var line = writer.Write(item);
        file.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return line;
    }
}
