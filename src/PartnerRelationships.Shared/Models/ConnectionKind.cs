namespace PartnerRelationships;

/// <summary>What stands behind a connection.</summary>
public enum ConnectionKind
{
    /// <summary>The sandbox: a Partner Center in a file or in memory.</summary>
    Sandbox,

    /// <summary>A service at an address that the caller named.</summary>
    Endpoint,

    /// <summary>Partner Center itself, in one of Microsoft's clouds.</summary>
    PartnerCenter,
}
