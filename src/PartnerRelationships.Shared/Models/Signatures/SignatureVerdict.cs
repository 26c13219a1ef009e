using System;

namespace PartnerRelationships;

/// <summary>Who signed something, and how trustworthy the signature is.</summary>
public sealed record SignatureVerdict
{
    /// <summary>The state.</summary>
    public SignatureState State { get; init; }

    /// <summary>The reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The signer's name in the certificate; null if no certificate could be read.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Who issued the certificate; null if none could be read.</summary>
    public string? Issuer { get; init; }

    /// <summary>The certificate's serial number, in hexadecimal digits; null if none could be read.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>The certificate's thumbprint (SHA-1, as the systems' stores show it); null if none could be read.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>The time stamp over the signature.</summary>
    public TimestampVerdict Timestamp { get; init; } = new();

    /// <inheritdoc/>
    public override string ToString() => State is SignatureState.Missing or SignatureState.Invalid ? $"{State}: {Reason}" : $"{State}, {SignedBy}: {Reason}";
}

/// <summary>When a signature existed, and how trustworthy the time stamp is.</summary>
public sealed record TimestampVerdict
{
    /// <summary>The state.</summary>
    public SignatureState State { get; init; }

    /// <summary>The reason.</summary>
    public string Reason { get; init; } = "There is no time stamp.";

    /// <summary>The time; null unless the time stamp covers this signature.</summary>
    public DateTimeOffset? TimestampedOn { get; init; }

    /// <summary>The time-stamping authority's name in its certificate; null if none could be read.</summary>
    public string? Authority { get; init; }

    /// <inheritdoc/>
    public override string ToString() => TimestampedOn is { } moment ? $"{State}, {moment:u}: {Reason}" : $"{State}: {Reason}";
}
