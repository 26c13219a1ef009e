using System;
using System.Net;
using System.Security;

namespace PartnerRelationships.Mail.Smtp;

/// <summary>A mail server, and how to sign in to it.</summary>
public sealed record SmtpOptions
{
    /// <summary>The server's name, as its certificate has it.</summary>
    public required string Server { get; init; }

    /// <summary>The port; null for 465 with TLS, else 587.</summary>
    public int? Port { get; init; }

    /// <summary>How the connection is kept private.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>The user and the password; null for a server that asks for none.</summary>
    public NetworkCredential? Credential { get; init; }

    /// <summary>An OAuth 2 access token in place of a password.</summary>
    public SecureString? AccessToken { get; init; }

    /// <summary>Whom the access token is for.</summary>
    public string? UserName { get; init; }

    /// <summary>The SHA-256 fingerprint, in hex, of the only trusted certificate, regardless of its issuer; null for the certificates that this machine trusts.</summary>
    public string? CertificateThumbprint { get; init; }

    /// <summary>How long one step may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);
}
