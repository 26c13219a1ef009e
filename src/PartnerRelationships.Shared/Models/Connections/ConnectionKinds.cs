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

/// <summary>The cloud that a partner's tenant lives in.</summary>
public enum PartnerEnvironment
{
    /// <summary>The worldwide cloud.</summary>
    Global,

    /// <summary>Microsoft's cloud for the government of the United States.</summary>
    USGovernment,

    /// <summary>The cloud that 21Vianet runs in China.</summary>
    China21Vianet,
}

/// <summary>Whom a token speaks for.</summary>
public enum SignInKind
{
    /// <summary>The token does not say.</summary>
    Unknown,

    /// <summary>An application alone; the service refuses it for much.</summary>
    Application,

    /// <summary>A user, through an application.</summary>
    ApplicationAndUser,
}

/// <summary>The kind of partner a connection speaks for.</summary>
public enum PartnerType
{
    /// <summary>Sells through an indirect provider.</summary>
    IndirectReseller,

    /// <summary>Sells through its indirect resellers.</summary>
    IndirectProvider,

    /// <summary>Bills its customers itself, with no partner between.</summary>
    DirectBill,
}
