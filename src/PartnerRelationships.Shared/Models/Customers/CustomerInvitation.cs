using System;

namespace PartnerRelationships;

/// <summary>The newest invitation of a customer, as recorded in the ledger.</summary>
/// <param name="InvitationId">The invitation; Get-ResellerInvitation shows its details.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ProviderName">The indirect provider in the invitation; null for none.</param>
/// <param name="CreatedOn">When it was drafted.</param>
/// <param name="AcceptedOn">When the customer accepted; null while it has not.</param>
public sealed record CustomerInvitation(Guid InvitationId, InvitationState State, string? ProviderName, DateTimeOffset CreatedOn, DateTimeOffset? AcceptedOn)
{
    /// <inheritdoc/>
    public override string ToString() => $"{State} ({InvitationId})";
}
