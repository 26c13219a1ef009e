using System;

namespace PartnerRelationships.Core.Invitations.Tracking;

/// <summary>A customer that fits an open invitation.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="CustomerId">The customer's tenant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Domain">Its default domain.</param>
/// <param name="By">What fits; null for half a domain, which is no sign yet.</param>
internal sealed record Candidate(OpenInvitation Invitation, Guid CustomerId, string Name, string? Domain, InvitationMatch? By)
{
    public bool IsCertain => By is InvitationMatch.TenantId or InvitationMatch.Domain;
}
