namespace PartnerRelationships;

/// <summary>What the service's own log says of a customer's removal.</summary>
public enum RemovalAuditState
{
    /// <summary>Nothing was asked of the service for this customer, and the log has nothing of it.</summary>
    NotAsked,

    /// <summary>The log has our removal.</summary>
    Confirmed,

    /// <summary>The log does not have it (yet): records can come late.</summary>
    NotYet,

    /// <summary>The log has a removal that is not ours: somebody else's, or one from before our request.</summary>
    ByOthers,

    /// <summary>The log cannot be read, or does not reach back so far.</summary>
    Unreadable,
}
