namespace PartnerRelationships;

/// <summary>Where an invitation stands.</summary>
public enum InvitationState
{
    /// <summary>Written, not yet handed to anyone.</summary>
    Drafted,

    /// <summary>Written to a file, for somebody else to send.</summary>
    Exported,

    /// <summary>A send began and nobody knows how it ended: the mail may have arrived, so it is not repeated by itself.</summary>
    InDoubt,

    /// <summary>A mail server took it.</summary>
    Sent,

    /// <summary>It came back.</summary>
    Bounced,

    /// <summary>The customer accepted and is in the customer list.</summary>
    Accepted,

    /// <summary>We no longer stand by it. Our record only: the link itself stays valid.</summary>
    Withdrawn,
}
