using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Invitations.Guard;

namespace PartnerRelationships.Core.Invitations;

/// <summary>Asks for delegated admin rights along with an invitation. The draft is written and checked with a stand-in for the relationship's id,
/// so that nothing exists in Microsoft Graph before the user agreed; then the relationship is created, and its id takes that place.</summary>
internal static class RightsRequest
{
    /// <summary>Whether an invitation is of a customer of ours, and asks for delegated admin rights alone: its link is theirs.</summary>
    public static bool IsForRightsAlone(this ResellerInvitation invitation) => invitation is { DelegatedAdminRelationshipId: not null, DelegatedAdminLink: null };

    /// <summary>An offer whose relationship does not exist yet.</summary>
    public static DelegatedAdminOffer StandIn() => DelegatedAdminOffer.Of($"{Guid.NewGuid()}-{Guid.NewGuid()}");

    /// <summary>Creates the relationship, locked for approval.</summary>
    /// <returns>The draft with the relationship in the stand-in's place.</returns>
    /// <exception cref="WrongConnectionException">The connection does not reach Microsoft Graph.</exception>
    public static async Task<ResellerInvitation> CarryOutAsync(IInvitingPorts ports, DelegatedAdminTerms terms, string name, ResellerInvitation draft, CancellationToken cancellationToken)
    {
        var request = terms.For(name, draft.InvitationId, draft.CustomerId);
        var relationship = await ports.DelegatedAdmin.Required().RequestAsync(request, cancellationToken).ConfigureAwait(false);
        var written = With(draft, DelegatedAdminOffer.Of(relationship.RelationshipId));
        LinkGuard.Check(written, ports.Html);
        return written;
    }

    // An id of digits, letters and hyphens is written the same in text, in HTML and in an address.
    private static ResellerInvitation With(ResellerInvitation draft, DelegatedAdminOffer offer)
    {
        var standIn = draft.DelegatedAdminRelationshipId!;
        return draft with
        {
            DelegatedAdminRelationshipId = offer.RelationshipId,
            DelegatedAdminLink = offer.Link,
            Subject = draft.Subject.Replace(standIn, offer.RelationshipId),
            Body = draft.Body.Replace(standIn, offer.RelationshipId),
            HtmlBody = draft.HtmlBody?.Replace(standIn, offer.RelationshipId),
        };
    }
}
