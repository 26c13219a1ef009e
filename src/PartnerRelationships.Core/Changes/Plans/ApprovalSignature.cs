using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>The signature of an approval: over its canonical text, in the form of <see cref="LedgerHash"/>, with the id and the seal of the plan. It is covered by the
/// approval's hash, which the ledger notes.</summary>
public static class ApprovalSignature
{
    /// <summary>Signs an approval.</summary>
    /// <exception cref="PartnerRelationshipsException">It cannot be signed (SigningCertificateUnfit), or there is no time stamp to be had (TimestampFailed).</exception>
    public static async Task<PlanApproval> SignAsync(Guid planId, PlanApproval approval, SigningDesk signing, CancellationToken cancellationToken)
    {
        var signed = await signing.SignAsync(HashOf(planId, approval), cancellationToken).ConfigureAwait(false);
        return approval with { Signature = SignatureText.Of(signed.Signature), Timestamp = SignatureText.Of(signed.Timestamp) };
    }

    /// <summary>Looks at the signature of an approval.</summary>
    public static Task<SignatureVerdict> CheckAsync(Guid planId, PlanApproval approval, ISignatureInspection inspection, CancellationToken cancellationToken) =>
        inspection.CheckAsync(HashOf(planId, approval), SignatureText.Read(approval.Signature, approval.Timestamp), cancellationToken);

    private static byte[] HashOf(Guid planId, PlanApproval approval) =>
        LedgerHash.BytesOf(PlanFields.Of(planId, approval with { Signature = null, Timestamp = null }));
}
