using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>The proofs of a run's customers, ready to be written.</summary>
public sealed class CustomerProofs
{
    private readonly IEvidenceFiles files;
    private readonly ProofExtract extract;
    private readonly DetachedSignature? signature;
    private readonly Guid runId;
    private readonly string folder;

    internal CustomerProofs(IEvidenceFiles files, ProofExtract extract, DetachedSignature? signature, Guid runId, string folder) =>
        (this.files, this.extract, this.signature, this.runId, this.folder) = (files, extract, signature, runId, folder);

    /// <summary>Writes the proof of a customer, as a whole or not at all.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="NotFoundException">The evidence has no such customer (RelationshipChangeNotFound).</exception>
    /// <exception cref="ConflictException">There is such a file already (EvidenceExists).</exception>
    /// <exception cref="InvalidInputException">The file cannot be written (EvidenceNotWritten).</exception>
    public CustomerEvidence Write(Guid customerId, bool overwrite)
    {
        var (path, lines) = (ProofExport.PathOf(folder, runId, customerId), extract.Of(customerId));
        if (lines.Count == 0)
        {
            throw new NotFoundException("RelationshipChangeNotFound", $"The evidence of the run {runId} has no customer {customerId}.");
        }

        if (!overwrite && File.Exists(path))
        {
            throw new ConflictException("EvidenceExists", $"The file already exists and was left unchanged: {path}");
        }

        try
        {
            AtomicFile.Write(path, stream => Write(stream, customerId, lines), overwrite);
        }
        catch (Exception error) when (FileErrors.IsOne(error))
        {
            throw new InvalidInputException("EvidenceNotWritten", $"The proof cannot be written to {path}: {error.Message}", inner: error);
        }

        return new CustomerEvidence
        {
            RunId = runId,
            CustomerId = customerId,
            Name = lines.FirstOrDefault(line => line.Item.Kind == EvidenceItem.Customer).Item?["name"] ?? "",
            Evidence = path,
            Hash = extract.Root,
            IsSigned = signature is not null,
            IsTimestamped = signature?.Timestamp is not null,
            Entries = lines.Count(line => line.Item.Kind == EvidenceItem.Entry),
        };
    }

    private void Write(FileStream stream, Guid customerId, IReadOnlyList<(EvidenceItem Item, MerkleProof Proof)> lines)
    {
        using var writer = files.Begin(stream);
        writer.Write(EvidenceFields.Proof(customerId));
        writer.Copy(extract.Seal!);
        if (signature is not null)
        {
            writer.Write(EvidenceFields.Signature(signature));
        }

        foreach (var (item, proof) in lines)
        {
            writer.Write(EvidenceFields.Inclusion(proof));
            writer.Copy(item.Line!);
        }

        writer.Complete();
        stream.Flush(flushToDisk: true);
    }
}
