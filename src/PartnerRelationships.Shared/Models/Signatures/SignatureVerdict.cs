using System;

namespace PartnerRelationships;

/// <summary>Who signed something, and what that is worth.</summary>
public sealed record SignatureVerdict
{
    /// <summary>What is known of it.</summary>
    public SignatureState State { get; init; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who, as the certificate names them; null where no certificate could be read.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Who issued the certificate; null where none could be read.</summary>
    public string? Issuer { get; init; }

    /// <summary>The certificate's serial number, in hexadecimal digits; null where none could be read.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>The certificate's thumbprint (SHA-1, as the systems' stores show it); null where none could be read.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>The time stamp over the signature.</summary>
    public TimestampVerdict Timestamp { get; init; } = new();

    /// <inheritdoc/>
    public override string ToString() => State is SignatureState.Missing or SignatureState.Invalid ? $"{State}: {Reason}" : $"{State}, {SignedBy}: {Reason}";
}

/// <summary>When a signature was there already, and what the word of the authority that says so is worth.</summary>
public sealed record TimestampVerdict
{
    /// <summary>What is known of it.</summary>
    public SignatureState State { get; init; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; init; } = "There is no time stamp.";

    /// <summary>When, as the authority says; null unless the stamp is over this very signature.</summary>
    public DateTimeOffset? TimestampedOn { get; init; }

    /// <summary>The authority, as its certificate names it; null where none could be read.</summary>
    public string? Authority { get; init; }

    /// <inheritdoc/>
    public override string ToString() => TimestampedOn is { } moment ? $"{State}, {moment:u}: {Reason}" : $"{State}: {Reason}";
}
