using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships;

/// <summary>Certificates that are kept as text, as every view and message shows them.</summary>
public static class CertificateName
{
    /// <summary>Whose a certificate is, and its hash; a certificate is another one where the hash is another, whatever it calls itself.</summary>
    /// <param name="certificate">The certificate, in base64.</param>
    public static string Of(string certificate)
    {
        try
        {
            using var read = new X509Certificate2(Convert.FromBase64String(certificate));
            using var sha = SHA256.Create();
            return $"{ScreenText.OneLine(read.Subject)} (SHA-256 {BitConverter.ToString(sha.ComputeHash(read.RawData)).Replace("-", "").ToLowerInvariant()})";
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            return "a certificate that cannot be read";
        }
    }

    /// <summary>The same of several, one by line.</summary>
    public static string OfAll(IEnumerable<string> certificates) => string.Join("\n", certificates.Select(Of));
}
