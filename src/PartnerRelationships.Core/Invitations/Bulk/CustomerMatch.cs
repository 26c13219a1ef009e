using System;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>A customer that a prospect is, or may be.</summary>
/// <param name="CustomerId">Its tenant.</param>
/// <param name="By">What both have in common; a name alone is only a hint.</param>
public sealed record CustomerMatch(Guid CustomerId, InvitationMatch By)
{
    /// <summary>Whether it is that customer beyond doubt.</summary>
    public bool IsCertain => By != InvitationMatch.Name;
}
