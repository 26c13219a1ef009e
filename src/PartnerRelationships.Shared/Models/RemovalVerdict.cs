namespace PartnerRelationships;

/// <summary>Whether a customer's relationship could end now.</summary>
public enum RemovalVerdict
{
    /// <summary>Nothing known stands in the way.</summary>
    Ready,

    /// <summary>Something stands in the way; see the blockers.</summary>
    Blocked,

    /// <summary>There is no relationship to end.</summary>
    AlreadyGone,
}
