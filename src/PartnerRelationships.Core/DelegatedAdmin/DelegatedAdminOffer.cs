using System;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>A request for delegated admin rights (GDAP), with the link that a customer opens.</summary>
/// <param name="RelationshipId">Graph's id of the relationship.</param>
/// <param name="Link">Where the customer grants the rights, once (contract §5.4).</param>
public sealed record DelegatedAdminOffer(string RelationshipId, Uri Link)
{
    private const string Page = "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/";
    private static readonly Regex Id = new("^[0-9a-f-]{36}-[0-9a-f-]{36}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The offer of a relationship that is locked for approval.</summary>
    /// <exception cref="InvalidInputException">The text is no id of a relationship (DelegatedAdminIdInvalid).</exception>
    public static DelegatedAdminOffer Of(string relationshipId) => Id.IsMatch(relationshipId)
        ? new DelegatedAdminOffer(relationshipId, new Uri(Page + relationshipId))
        : throw new InvalidInputException("DelegatedAdminIdInvalid", $"'{relationshipId}' is not the id of a delegated admin relationship.{ScreenText.HiddenIn(relationshipId)}");
}
