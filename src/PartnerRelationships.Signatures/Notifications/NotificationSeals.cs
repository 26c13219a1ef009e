using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Webhooks;
using PartnerRelationships.Signatures.Inspection;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Signatures.Notifications;

/// <summary>Looks at the signatures of notifications: RSA over the body, with a certificate of Microsoft's (contract A§4.2).</summary>
/// <param name="trust">Which authorities are trusted, and whether they are asked what they revoked.</param>
/// <param name="clock">The time.</param>
public sealed class NotificationSeals(SignatureTrust trust, IClock clock) : INotificationSeals
{
    private const string Organisation = "Microsoft Corporation";
    private const string Domain = ".microsoft.com";

    /// <inheritdoc/>
    public SignatureVerdict Check(byte[] body, NotificationSignature signature, byte[] certificate, bool isOwn)
    {
        if (Read(certificate) is not { } signer)
        {
            return new SignatureVerdict { State = SignatureState.Untrusted, Reason = "The data at its address is not a certificate." };
        }

        using (signer)
        {
            var known = new SignatureVerdict { SignedBy = signer.Subject, Issuer = signer.Issuer, SerialNumber = signer.SerialNumber, Thumbprint = signer.Thumbprint };
            if (!isOwn && WhyNotMicrosofts(signer) is { } why)
            {
                return known with { State = SignatureState.Untrusted, Reason = why };
            }

            // A service on this machine issues its certificate to itself, and is believed as far as the connection to it is.
            var (state, reason) = new ChainCheck(isOwn ? new SignatureTrust([signer], AsksRevocation: false) : trust, clock).Check(signer, [], clock.Now, ChainCheck.AnyPurpose);
            return state is not (SignatureState.Trusted or SignatureState.Unknown) ? known with { State = state, Reason = reason }
                : IsOver(body, signature, signer) ? known with { State = state, Reason = reason }
                : known with { State = SignatureState.Invalid, Reason = "it was not created with the certificate's key for these bytes." };
        }
    }

    private static X509Certificate2? Read(byte[] certificate)
    {
        try
        {
#pragma warning disable SYSLIB0057 // What takes its place is not in netstandard2.0.
            return certificate.Length == 0 ? null : new X509Certificate2(certificate);
#pragma warning restore SYSLIB0057
        }
        catch (Exception error) when (CertificateErrors.IsOne(error))
        {
            return null;
        }
    }

    private static bool IsOver(byte[] body, NotificationSignature signature, X509Certificate2 signer)
    {
        using var key = signer.GetRSAPublicKey();
        try
        {
            return key?.VerifyData(body, signature.Bytes, new HashAlgorithmName(signature.Hash), RSASignaturePadding.Pkcs1) == true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // The fields one by one: a name as text can hold another field's text within a value.
    private static string? WhyNotMicrosofts(X509Certificate2 signer)
    {
        try
        {
            var issuer = X509Name.GetInstance(signer.IssuerName.RawData).GetValueList(X509Name.O);
            var name = signer.GetNameInfo(X509NameType.DnsName, forIssuer: false);
            return !issuer.Contains(Organisation) ? $"Its issuer is not {Organisation}."
                : name.EndsWith(Domain, StringComparison.OrdinalIgnoreCase) ? null
                : $"It is for {name}, which is not a Microsoft host.";
        }
        catch (Exception error) when (Rubbish.Is(error))
        {
            return "Its names cannot be read.";
        }
    }
}
