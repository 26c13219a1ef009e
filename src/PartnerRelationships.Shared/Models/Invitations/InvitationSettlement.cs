namespace PartnerRelationships;

/// <summary>What a person found out about a mail that was in doubt.</summary>
public enum InvitationSettlement
{
    /// <summary>It arrived.</summary>
    Sent,

    /// <summary>It never left.</summary>
    NotSent,
}
