namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Tells which approvals are signed.</summary>
public interface IApprovalSignatures
{
    /// <summary>Why an approval does not count as signed, for a person; null when its signature is valid.</summary>
    string? ComplaintAbout(RelationshipPlan plan, PlanApproval approval);
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
    public string? ComplaintAbout(RelationshipPlan plan, PlanApproval approval) => $"that of {approval.ApprovedBy} has no signature that can be verified here";
}
