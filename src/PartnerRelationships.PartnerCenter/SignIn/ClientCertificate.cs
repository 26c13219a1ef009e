using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Certificates that an application proves itself with.</summary>
public static class ClientCertificate
{
    /// <summary>The user's or the machine's certificate of this thumbprint.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static X509Certificate2 Find(string thumbprint)
    {
        // Copied from Windows' dialog, a thumbprint has blanks in it, and an invisible mark before it.
        var digits = new string(thumbprint.Where(Uri.IsHexDigit).ToArray());
        return FindIn(StoreLocation.CurrentUser, digits) ?? FindIn(StoreLocation.LocalMachine, digits)
            ?? throw new InvalidInputException("CertificateNotFound", $"Neither the user's nor the machine's personal certificate store contains a certificate with the thumbprint '{digits}'.")
            {
                RecommendedAction = "Install the certificate with its private key for the account that runs this, or correct the thumbprint.",
            };
    }

    /// <summary>Refuses a certificate that the authority would refuse.</summary>
    /// <exception cref="InvalidInputException">It has expired, is not valid yet, or has no private key.</exception>
    public static void Check(X509Certificate2 certificate, IClock clock)
    {
        var now = clock.Now.UtcDateTime;
        if (certificate.NotAfter.ToUniversalTime() <= now)
        {
            throw Unfit("CertificateExpired", certificate, $"expired on {certificate.NotAfter.ToUniversalTime():u}",
                "Create a new certificate, upload its public part to the app registration, and give its thumbprint.");
        }

        if (certificate.NotBefore.ToUniversalTime() > now)
        {
            throw Unfit("CertificateInvalid", certificate, $"is not valid before {certificate.NotBefore.ToUniversalTime():u}", "Check this machine's clock, or wait.");
        }

        if (!certificate.HasPrivateKey)
        {
            throw Unfit("CertificateInvalid", certificate, "has no private key on this machine", "Install it from the PFX file, which contains the private key.");
        }
    }

    private static X509Certificate2? FindIn(StoreLocation location, string thumbprint)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).OfType<X509Certificate2>().FirstOrDefault();
        }
        catch (CryptographicException)
        {
            // This system has no such store.
            return null;
        }
    }

    private static InvalidInputException Unfit(string errorId, X509Certificate2 certificate, string what, string action) =>
        new(errorId, $"The certificate {certificate.Thumbprint} ({certificate.Subject}) {what}.") { RecommendedAction = action };
}
