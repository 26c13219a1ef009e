using System;
using System.Linq;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships.Signatures.Signing;

/// <summary>Whether a certificate is one to sign documents with.</summary>
internal static class CertificateFitness
{
    private const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    /// <summary>Whether a certificate says that its key is for other things.</summary>
    public static bool IsForOtherUse(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && (usage.KeyUsages & Signing) == 0;

    public static void Require(X509Certificate2 certificate, DateTimeOffset now)
    {
        var fault = !certificate.HasPrivateKey ? "has no private key on this machine"
            : certificate.NotAfter.ToUniversalTime() <= now.UtcDateTime ? $"expired on {certificate.NotAfter.ToUniversalTime():u}"
            : certificate.NotBefore.ToUniversalTime() > now.UtcDateTime ? $"is not valid before {certificate.NotBefore.ToUniversalTime():u}"
            : IsForOtherUse(certificate) ? "is for other uses: its key usage does not include digital signature"
            : KeySignatures.IsFor(certificate) ? null
            : "has a key that is neither RSA nor ECDSA";
        if (fault is not null)
        {
            throw new InvalidInputException("SigningCertificateUnfit", $"The certificate {certificate.Thumbprint} ({certificate.Subject}) {fault}.");
        }
    }
}
