namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>What became of a draft that was to be kept.</summary>
/// <param name="Draft">The draft as it was kept.</param>
/// <param name="Earlier">The invitation that the prospect has already, and then nothing was kept; null when the draft was.</param>
public sealed record Keeping(ResellerInvitation Draft, ResellerInvitation? Earlier);
