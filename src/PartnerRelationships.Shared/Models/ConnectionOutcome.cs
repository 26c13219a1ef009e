namespace PartnerRelationships;

/// <summary>What a look at a connection found.</summary>
public enum ConnectionOutcome
{
    /// <summary>It is as it should be.</summary>
    Passed,

    /// <summary>It works, but not for everything or not for long.</summary>
    Warning,

    /// <summary>It is wrong.</summary>
    Failed,

    /// <summary>It could not be found out; the detail says why.</summary>
    Unknown,

    /// <summary>The connection can do this.</summary>
    Allowed,

    /// <summary>The connection cannot do this.</summary>
    Refused,
}
