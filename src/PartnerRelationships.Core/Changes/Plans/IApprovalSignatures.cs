using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Tells which approvals are signed.</summary>
public interface IApprovalSignatures
{
    /// <summary>Why an approval does not count as signed, for a person; null when its signature is valid.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="approval">The approval.</param>
    /// <param name="roots">The only authorities that are trusted, as certificates in base64; none for those that this machine trusts.</param>
    /// <param name="cancellationToken">Stops before the next certificate is looked at.</param>
    Task<string?> ComplaintAboutAsync(RelationshipPlan plan, PlanApproval approval, IReadOnlyList<string> roots, CancellationToken cancellationToken);
}

/// <summary>Looks at the signatures of approvals. One by a certificate of an authority that is trusted counts, also where nobody says whether it was revoked;
/// every other is none.</summary>
/// <param name="inspectionOf">What looks at signatures and trusts these authorities.</param>
public sealed class ApprovalSignatures(Func<IReadOnlyList<string>, ISignatureInspection> inspectionOf) : IApprovalSignatures
{
    /// <inheritdoc/>
    public async Task<string?> ComplaintAboutAsync(RelationshipPlan plan, PlanApproval approval, IReadOnlyList<string> roots, CancellationToken cancellationToken)
    {
        var verdict = await ApprovalSignature.CheckAsync(plan.PlanId, approval, inspectionOf(roots), cancellationToken).ConfigureAwait(false);
        return verdict.State is SignatureState.Trusted or SignatureState.Unknown ? null : $"the signature of {approval.ApprovedBy} is {verdict.State}: {verdict.Reason}";
    }
}

/// <summary>If no signature can be verified, no approval has one.</summary>
public sealed class NoSignatures : IApprovalSignatures
{
    private NoSignatures()
    {
    }

    /// <summary>The one that there is.</summary>
    public static NoSignatures Instance { get; } = new();

    /// <inheritdoc/>
    public Task<string?> ComplaintAboutAsync(RelationshipPlan plan, PlanApproval approval, IReadOnlyList<string> roots, CancellationToken cancellationToken) =>
        Task.FromResult<string?>($"the approval of {approval.ApprovedBy} has no signature that can be verified here");
}
