using System;

namespace PartnerRelationships.Core.Invitations;

/// <summary>A request for delegated admin rights (GDAP), as an invitation carries it.</summary>
/// <param name="RelationshipId">Graph's id of the relationship.</param>
/// <param name="Link">Where the customer grants the rights, once (contract §5.4).</param>
public sealed record DelegatedAdminOffer(string RelationshipId, Uri Link)
{
    private const string Page = "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/";

    /// <summary>The offer of a relationship that is locked for approval.</summary>
    public static DelegatedAdminOffer Of(string relationshipId) => new(relationshipId, new Uri(Page + relationshipId));
}
