namespace PartnerRelationships;

/// <summary>The state of an invitation.</summary>
public enum InvitationState
{
    /// <summary>Written, but not sent or exported yet.</summary>
    Drafted,

    /// <summary>Written to a file, for somebody else to send.</summary>
    Exported,

    /// <summary>Sending was started, but the result is unknown: the mail may have been sent, so it is not repeated automatically.</summary>
    InDoubt,

    /// <summary>A mail server accepted it.</summary>
    Sent,

    /// <summary>It came back.</summary>
    Bounced,

    /// <summary>The customer accepted and is in the customer list.</summary>
    Accepted,

    /// <summary>Withdrawn in the ledger only: the link itself stays valid.</summary>
    Withdrawn,
}
