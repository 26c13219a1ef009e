namespace PartnerRelationships;

/// <summary>Where an invitation stands.</summary>
public enum InvitationState
{
    /// <summary>Written, not yet handed to anyone.</summary>
    Drafted,

    /// <summary>The customer accepted and is in the customer list.</summary>
    Accepted,
}
