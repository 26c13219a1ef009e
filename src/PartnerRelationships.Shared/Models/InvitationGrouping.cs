namespace PartnerRelationships;

/// <summary>By what invitations are told apart when they are counted.</summary>
public enum InvitationGrouping
{
    /// <summary>By where the prospect came from.</summary>
    Channel,

    /// <summary>By the indirect provider that was invited along.</summary>
    Provider,
}
