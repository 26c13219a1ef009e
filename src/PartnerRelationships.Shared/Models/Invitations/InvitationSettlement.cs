namespace PartnerRelationships;

/// <summary>What a person found out about a mail that was in doubt.</summary>
public enum InvitationSettlement
{
    /// <summary>It was sent.</summary>
    Sent,

    /// <summary>It was not sent.</summary>
    NotSent,
}
