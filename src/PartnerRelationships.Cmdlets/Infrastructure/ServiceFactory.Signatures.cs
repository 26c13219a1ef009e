using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.Signatures.Inspection;
using PartnerRelationships.Signatures.Signing;
using PartnerRelationships.Signatures.Timestamps;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Commands;

internal static partial class ServiceFactory
{
    /// <summary>Saved heads of ledgers.</summary>
    public static IWitnessDocuments Witnesses { get; } = new JsonWitnessDocuments();

    /// <summary>What signs; null if no certificate is named.</summary>
    /// <exception cref="InvalidInputException">There is no such certificate (CertificateNotFound), it is none to sign with (SigningCertificateUnfit), a time stamp is wanted of no
    /// signature (SigningCertificateMissing), or there is no such server (TimestampServerInvalid).</exception>
    public static SigningDesk? Signing(CertificateReference? certificate, Uri? timestampServer)
    {
        if (certificate is null)
        {
            return timestampServer is null ? null : throw new InvalidInputException("SigningCertificateMissing", "-TimestampServer confirms the time of a signature, but nothing is being signed.");
        }

        var signer = new CertificateSigner(certificate.Certificate ?? ClientCertificate.Find(certificate.Text!), new SystemClock());
        return new SigningDesk(signer, timestampServer is null ? null : new TimestampServer(timestampServer, HttpHandlers.ForEndpoint));
    }

    /// <summary>What looks at signatures.</summary>
    /// <param name="roots">The files of the authorities that are trusted, or their certificates; none for those of this machine.</param>
    /// <param name="asksRevocation">Whether authorities are asked what they have revoked.</param>
    /// <exception cref="InvalidInputException">A file has no certificate (TrustedRootInvalid).</exception>
    public static ISignatureInspection SignatureInspection(IEnumerable<CertificateReference> roots, bool asksRevocation) =>
        new SignatureInspection(new SignatureTrust([.. roots.Select(Root)], asksRevocation), new SystemClock());

    // A plan is carried out where perhaps no network is: revocation is not asked for.
    private static SignatureInspection ApprovalInspection(IReadOnlyList<string> roots) =>
        new(new SignatureTrust([.. roots.Select(root => new X509Certificate2(Convert.FromBase64String(root)))], AsksRevocation: false), new SystemClock());

    /// <summary>The certificate of an authority that is to be trusted.</summary>
    /// <exception cref="InvalidInputException">The file has no certificate (TrustedRootInvalid).</exception>
    public static X509Certificate2 Root(CertificateReference root)
    {
        try
        {
            return root.Certificate ?? new X509Certificate2(root.Text!);
        }
        catch (Exception error) when (CertificateErrors.IsOne(error))
        {
            throw new InvalidInputException("TrustedRootInvalid", $"{root} is not a readable certificate file: {error.Message}", inner: error);
        }
    }
}
