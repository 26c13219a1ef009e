using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Says what evidence proves: a bundle, or the proof of one customer.</summary>
/// <param name="files">How evidence is read.</param>
/// <param name="plans">How the plans' documents are read.</param>
/// <param name="inspection">Looks at signatures.</param>
public sealed class EvidenceJudge(IEvidenceFiles files, IPlanFiles plans, ISignatureInspection inspection)
{
    /// <summary>Judges a file.</summary>
    /// <param name="path">The file, absolute; what belongs to it is looked for beside it.</param>
    /// <param name="ledger">The ledger that it should come from; null to look at the evidence alone.</param>
    /// <param name="witness">A saved head of that ledger; null for none.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="NotFoundException">There is no such file (EvidenceNotFound).</exception>
    /// <exception cref="InvalidInputException">It is no evidence, or not of its form (EvidenceInvalid).</exception>
    public async Task<EvidenceVerdict> JudgeAsync(string path, ILedgerInspection? ledger, WitnessDocument? witness, CancellationToken cancellationToken)
    {
        var witnessed = new EvidenceWitness(witness?.Head, witness is null ? null : await WitnessDesk.CheckAsync(witness, inspection, cancellationToken).ConfigureAwait(false));
        if (files.Read(path).FirstOrDefault()?.Kind == EvidenceItem.Proof)
        {
            var proof = new ProofCheck(files, witnessed);
            var found = proof.Find(path, cancellationToken);
            return Verdict(found, ledger, await proof.CheckSignatureAsync(inspection, cancellationToken).ConfigureAwait(false), witnessed, cancellationToken);
        }

        var signature = await SignatureFiles.CheckAsync(path, inspection, cancellationToken).ConfigureAwait(false);
        return Verdict(new EvidenceCheck(files, plans, witnessed).Find(path, cancellationToken), ledger, signature, witnessed, cancellationToken);
    }

    /// <summary>Puts together what was found.</summary>
    internal static EvidenceVerdict Verdict(EvidenceFinding found, ILedgerInspection? ledger, SignatureVerdict signature, EvidenceWitness witnessed, CancellationToken cancellationToken)
    {
        var own = found.Problem;
        var foreign = own is not null || ledger is null ? null : EvidenceOrigin.Check(ledger, found.Last, found.Hash, cancellationToken);
        var known = Known(ledger, own, foreign);
        var seen = own is null ? witnessed.Answer(known.Is == true ? ledger : null, cancellationToken) : witnessed.OfNothing;
        return new EvidenceVerdict
        {
            Evidence = found.Path,
            RunId = found.RunId,
            CustomerId = found.CustomerId,
            Hash = found.Hash,
            Customers = found.Customers,
            Entries = found.Entries,
            SelfConsistent = own is null ? new EvidenceAnswer(true, found.Fits) : new EvidenceAnswer(false, own.Message),
            InLedger = known,
            Report = found.Report,
            SignedBy = signature,
            Witnessed = seen,
            IsProven = own is null && known.Is != false && found.Report.Is != false && seen.Is != false && !SpeaksAgainst(signature) && (known.Is == true || signature.State == SignatureState.Trusted),
            Problems = [.. new[] { own, foreign }.OfType<LedgerProblem>()],
        };
    }

    private static EvidenceAnswer Known(ILedgerInspection? ledger, LedgerProblem? own, LedgerProblem? foreign) =>
        ledger is null ? EvidenceAnswer.NotAsked with { Reason = "No ledger was given to compare it with." }
        : own is not null ? new EvidenceAnswer(false, "It is not consistent in itself.")
        : foreign is not null ? new EvidenceAnswer(false, foreign.Message)
        : new EvidenceAnswer(true, "The ledger contains its entries and its hash.");

    // A missing signature, or a certificate of unknown trust, does not contradict what the ledger contains.
    private static bool SpeaksAgainst(SignatureVerdict signature) => signature.State is SignatureState.Invalid or SignatureState.Revoked;
}
