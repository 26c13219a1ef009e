using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Makes proofs for customers out of the evidence of a run: each is what the bundle has of that customer, and shows nothing of another.</summary>
/// <param name="ports">Whose runs.</param>
/// <param name="files">How evidence is read and written.</param>
/// <param name="plans">How the plans' documents are read.</param>
public sealed class ProofExport(IEvidencePorts ports, IEvidenceFiles files, IPlanFiles plans)
{
    /// <summary>The file of a customer's proof.</summary>
    public static string PathOf(string folder, Guid runId, Guid customerId) => Path.Combine(folder, $"run-{runId}-customer-{customerId}.jsonl");

    /// <summary>Goes through the bundle of a run in a folder once, for all customers that are wanted. Where there is none yet it is written first, so that all proofs of a
    /// run have the same hash.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="customers">The customers.</param>
    /// <param name="withAudit">Whether a bundle that is written first has what the service's log says.</param>
    /// <param name="signing">What signs the bundle's hash; null for the signature that it has.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="InvalidInputException">The bundle is not the one that the ledger noted (EvidenceUnproven), is none (EvidenceInvalid), or cannot be written (EvidenceNotWritten).</exception>
    /// <exception cref="PartnerRelationshipsException">It cannot be signed (SigningCertificateUnfit), or there is no time stamp to be had (TimestampFailed).</exception>
    /// <exception cref="LedgerException">The ledger cannot be read or written.</exception>
    public async Task<CustomerProofs> ReadAsync(RelationshipRun run, string folder, IReadOnlyCollection<Guid> customers, bool withAudit, SigningDesk? signing, CancellationToken cancellationToken)
    {
        var bundle = EvidenceExport.BundleOf(folder, run.RunId);
        var isNew = !File.Exists(bundle);
        if (isNew)
        {
            await new EvidenceExport(ports, files, plans).WriteAsync(run, folder, withAudit, overwrite: false, signing, cancellationToken).ConfigureAwait(false);
        }

        var extract = ProofExtract.Of(files.Read(bundle), customers, cancellationToken);
        Require(bundle, extract, cancellationToken);
        var signature = signing is null || isNew ? SignatureOf(bundle) : await signing.SignAsync(EvidenceSeal.HashOf(extract.Seal!), cancellationToken).ConfigureAwait(false);
        return new CustomerProofs(files, extract, signature, run.RunId, folder);
    }

    private void Require(string bundle, ProofExtract extract, CancellationToken cancellationToken)
    {
        var why = extract.Seal is null ? "it does not match its hash" : EvidenceOrigin.Check(ports.LedgerInspection, last: null, extract.Root, cancellationToken)?.Message;
        if (why is not null)
        {
            throw new InvalidInputException("EvidenceUnproven", $"No proof was made from {bundle}: {why.TrimEnd('.')}.")
            {
                RecommendedAction = "Check it with Test-RelationshipEvidence, then export it again: Export-RelationshipEvidence -Force, without -CustomerId.",
            };
        }
    }

    private static DetachedSignature? SignatureOf(string bundle)
    {
        try
        {
            return SignatureFiles.Read(EvidenceSeal.PathOf(bundle));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SecurityException)
        {
            throw new InvalidInputException("EvidenceInvalid", $"The signature of {bundle} cannot be read: {error.Message}", inner: error);
        }
    }
}
