using System;
using System.Globalization;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships.Mail.Smtp;

/// <summary>Whether a server is who it should be: by the certificates that this machine trusts, or by the one that was named.</summary>
internal sealed class CertificateCheck(string? thumbprint)
{
    /// <summary>The fingerprint of what the server showed last.</summary>
    public string? Seen { get; private set; }

    /// <summary>What is wrong with it; none when it is trusted.</summary>
    public SslPolicyErrors Problems { get; private set; }

    public bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors problems)
    {
        Seen = certificate is null ? null : Fingerprint(certificate);
        Problems = problems;
        return thumbprint is null
            ? problems == SslPolicyErrors.None
            : string.Equals(Seen, SmtpRules.Plain(thumbprint), StringComparison.OrdinalIgnoreCase);
    }

    private static string Fingerprint(X509Certificate certificate)
    {
#if NET
        return certificate.GetCertHashString(HashAlgorithmName.SHA256);
#else
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(certificate.GetRawCertData()).Select(value => value.ToString("X2", CultureInfo.InvariantCulture)));
#endif
    }
}
