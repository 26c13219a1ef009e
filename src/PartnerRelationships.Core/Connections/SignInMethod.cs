namespace PartnerRelationships.Core.Connections;

/// <summary>How somebody signs in.</summary>
public enum SignInMethod
{
    /// <summary>A person, in the system's browser.</summary>
    Interactive,

    /// <summary>A person, in a browser of another machine.</summary>
    DeviceCode,

    /// <summary>A person's consent, kept as a refresh token: the secure application model.</summary>
    RefreshToken,

    /// <summary>An application alone.</summary>
    Application,
}
