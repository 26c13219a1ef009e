namespace PartnerRelationships;

/// <summary>What is known of a signature, or of a time stamp, which is one. Of several things that are wrong it is the gravest. Only <see cref="Trusted"/> is good news.</summary>
public enum SignatureState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It cannot be read, or is not over these bytes.</summary>
    Invalid,

    /// <summary>It is over these bytes, and its certificate leads to no authority that is trusted here: it may be anybody's.</summary>
    Untrusted,

    /// <summary>It is over these bytes, and its certificate has been revoked by now.</summary>
    Revoked,

    /// <summary>It is over these bytes, and its certificate was not valid at the time: of the time stamp, where that one is trusted, or now.</summary>
    Expired,

    /// <summary>It is over these bytes, and its certificate is not for this use.</summary>
    Unfit,

    /// <summary>It is over these bytes, by a certificate that is trusted here; whether that was revoked is not known.</summary>
    Unknown,

    /// <summary>It is over these bytes, by a certificate that is trusted here, and its authority says that it was not revoked.</summary>
    Trusted,
}
