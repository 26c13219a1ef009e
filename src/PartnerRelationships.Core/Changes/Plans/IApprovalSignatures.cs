using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Tells which approvals are signed.</summary>
public interface IApprovalSignatures
{
    /// <summary>Why an approval does not count as signed, for a person; null when its signature is valid.</summary>
    Task<string?> ComplaintAboutAsync(RelationshipPlan plan, PlanApproval approval, CancellationToken cancellationToken);
}

/// <summary>Looks at the signatures of approvals. One by a certificate of an authority that is trusted here counts, also where nobody says whether it was revoked;
/// every other is none.</summary>
/// <param name="inspection">What looks at signatures.</param>
public sealed class ApprovalSignatures(ISignatureInspection inspection) : IApprovalSignatures
{
    /// <inheritdoc/>
    public async Task<string?> ComplaintAboutAsync(RelationshipPlan plan, PlanApproval approval, CancellationToken cancellationToken)
    {
        var verdict = await ApprovalSignature.CheckAsync(plan.PlanId, approval, inspection, cancellationToken).ConfigureAwait(false);
        return verdict.State is SignatureState.Trusted or SignatureState.Unknown ? null : $"the signature of {approval.ApprovedBy} is {verdict.State}: {verdict.Reason}";
    }
}

/// <summary>Where nobody can verify a signature, no approval has one.</summary>
public sealed class NoSignatures : IApprovalSignatures
{
    private NoSignatures()
    {
    }

    /// <summary>The one that there is.</summary>
    public static NoSignatures Instance { get; } = new();

    /// <inheritdoc/>
    public Task<string?> ComplaintAboutAsync(RelationshipPlan plan, PlanApproval approval, CancellationToken cancellationToken) =>
        Task.FromResult<string?>($"that of {approval.ApprovedBy} has no signature that can be verified here");
}
