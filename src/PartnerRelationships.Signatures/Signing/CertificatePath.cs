using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships.Signatures.Signing;

/// <summary>The certificates that lead from one towards its authority, as far as this machine knows them; without the authority's own, which whoever looks must have.</summary>
internal static class CertificatePath
{
    public static IReadOnlyList<byte[]> Of(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
#if NET
        chain.ChainPolicy.DisableCertificateDownloads = true;
#endif
        chain.Build(certificate);
        var above = chain.ChainElements.Cast<X509ChainElement>().Skip(1).Select(element => element.Certificate).Where(one => one.Subject != one.Issuer);
        return [certificate.RawData, .. above.Select(one => one.RawData)];
    }
}
