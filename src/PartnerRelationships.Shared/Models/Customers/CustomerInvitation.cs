using System;

namespace PartnerRelationships;

/// <summary>The newest invitation of a customer, as one of the ties to it: what the ledger says in a word.</summary>
/// <param name="InvitationId">The invitation; Get-ResellerInvitation has the rest of it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ProviderName">The indirect provider that was invited along; null for none.</param>
/// <param name="CreatedOn">When it was drafted.</param>
/// <param name="AcceptedOn">When the customer accepted; null while it has not.</param>
public sealed record CustomerInvitation(Guid InvitationId, InvitationState State, string? ProviderName, DateTimeOffset CreatedOn, DateTimeOffset? AcceptedOn)
{
    /// <inheritdoc/>
    public override string ToString() => $"{State} ({InvitationId})";
}
