using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>The authorities whose signatures a policy trusts: their certificates, in base64.</summary>
internal static class TrustedRoots
{
    /// <summary>The certificates in their one spelling, each once. What else a text may have, such as a key, is not kept.</summary>
    /// <exception cref="FormatException">One is no certificate, or not that of a root.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> texts) => [.. texts.Select(Spelled).Distinct(StringComparer.Ordinal)];

    private static string Spelled(string text)
    {
        try
        {
            using var certificate = new X509Certificate2(Convert.FromBase64String(text));
            return certificate.SubjectName.RawData.SequenceEqual(certificate.IssuerName.RawData)
                ? Convert.ToBase64String(certificate.RawData)
                : throw new FormatException($"its TrustedRoot {ScreenText.OneLine(certificate.Subject)} was issued by {ScreenText.OneLine(certificate.Issuer)}: give the root's certificate");
        }
        catch (Exception error) when (CertificateErrors.IsOne(error))
        {
            throw new FormatException("one of its TrustedRoot values is not a certificate", error);
        }
    }
}
