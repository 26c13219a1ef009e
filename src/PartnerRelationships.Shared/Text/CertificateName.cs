using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PartnerRelationships.Platform;

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
            return $"{ScreenText.OneLine(read.Subject)} (SHA-256 {string.Concat(RuntimeHash.Sha256(read.RawData).Select(one => one.ToString("x2", CultureInfo.InvariantCulture)))})";
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            return "a certificate that cannot be read";
        }
    }

    /// <summary>The same of several, one by line.</summary>
    public static string OfAll(IEnumerable<string> certificates) => string.Join("\n", certificates.Select(Of));
}
