using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Core.Delegation;

/// <summary>What cannot be done with a relationship in its present status (contract A§5.1).</summary>
internal static class StatusErrors
{
    /// <param name="relationship">The relationship.</param>
    /// <param name="why">The blockers, a sentence.</param>
    public static ConflictException Unfit(DelegatedAdminRelationship relationship, string why) =>
        new("DelegatedAdminStatusUnfit", $"The delegated admin relationship {relationship.DisplayName} ({relationship.RelationshipId}) is {relationship.Status}. {why}")
        {
            RecommendedAction = ErrorIds.ActionOf("DelegatedAdminStatusUnfit"),
        };
}
