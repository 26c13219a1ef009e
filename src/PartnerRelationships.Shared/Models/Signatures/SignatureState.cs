namespace PartnerRelationships;

/// <summary>The state of a signature or a time stamp. If there are several problems, it is the most severe. Only <see cref="Trusted"/> is a good result.</summary>
public enum SignatureState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It cannot be read, or does not cover these bytes.</summary>
    Invalid,

    /// <summary>It covers these bytes, but its certificate was not issued under a certification authority trusted here: anybody may have made it.</summary>
    Untrusted,

    /// <summary>It covers these bytes, but its certificate has been revoked.</summary>
    Revoked,

    /// <summary>It covers these bytes, but its certificate was not valid at the time of the time stamp, if that is trusted, or now.</summary>
    Expired,

    /// <summary>It covers these bytes, but its certificate is not for this use.</summary>
    Unfit,

    /// <summary>It covers these bytes, with a certificate that is trusted here; whether that was revoked is unknown.</summary>
    Unknown,

    /// <summary>It covers these bytes, with a certificate that is trusted here and was not revoked.</summary>
    Trusted,
}
