namespace PartnerRelationships;

/// <summary>The kind of service behind a connection.</summary>
public enum ConnectionKind
{
    /// <summary>A sandbox: a simulated Partner Center in a file or in memory.</summary>
    Sandbox,

    /// <summary>A service at a given address.</summary>
    Endpoint,

    /// <summary>Partner Center itself, in one of Microsoft's clouds.</summary>
    PartnerCenter,
}

/// <summary>The cloud of a partner tenant.</summary>
public enum PartnerEnvironment
{
    /// <summary>The worldwide cloud.</summary>
    Global,

    /// <summary>Microsoft's cloud for the US government.</summary>
    USGovernment,

    /// <summary>The cloud operated by 21Vianet in China.</summary>
    China21Vianet,
}

/// <summary>Whose token it is.</summary>
public enum SignInKind
{
    /// <summary>The token does not say.</summary>
    Unknown,

    /// <summary>An application without a user (app-only); the service refuses it for many operations.</summary>
    Application,

    /// <summary>A user, through an application.</summary>
    ApplicationAndUser,
}

/// <summary>The type of partner of a connection.</summary>
public enum PartnerType
{
    /// <summary>Sells through an indirect provider.</summary>
    IndirectReseller,

    /// <summary>Sells through its indirect resellers.</summary>
    IndirectProvider,

    /// <summary>Bills its customers directly.</summary>
    DirectBill,
}
