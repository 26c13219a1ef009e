namespace PartnerRelationships;

/// <summary>Whom a token speaks for (contract §2).</summary>
public enum SignInKind
{
    /// <summary>The token does not say.</summary>
    Unknown,

    /// <summary>An application alone; the service refuses it for much (contract §2.2).</summary>
    Application,

    /// <summary>A user, through an application.</summary>
    ApplicationAndUser,
}
