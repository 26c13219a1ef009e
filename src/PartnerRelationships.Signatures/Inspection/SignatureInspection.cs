using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Asn1.Nist;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Signatures;
using Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace PartnerRelationships.Signatures.Inspection;

/// <summary>Looks at signatures as this module makes them: one signer, SHA-256.</summary>
/// <param name="trust">Whom to trust.</param>
/// <param name="clock">The time.</param>
public sealed class SignatureInspection(SignatureTrust trust, IClock clock) : ISignatureInspection
{
    private readonly ChainCheck chains = new(trust, clock);

    /// <inheritdoc/>
    public Task<SignatureVerdict> CheckAsync(byte[] hash, DetachedSignature? signature, CancellationToken cancellationToken) => signature is null
        ? Task.FromResult(new SignatureVerdict { Reason = "There is no signature." })
        : Task.Run(() => Check(hash, signature, cancellationToken), cancellationToken);

    private SignatureVerdict Check(byte[] hash, DetachedSignature signature, CancellationToken cancellationToken)
    {
        var (signer, certificates, fault) = Read(hash, signature.Signature);
        var known = signer is null ? new SignatureVerdict() : new SignatureVerdict { SignedBy = signer.Subject, Issuer = signer.Issuer, SerialNumber = signer.SerialNumber, Thumbprint = signer.Thumbprint };
        if (fault is not null)
        {
            return known with { State = SignatureState.Invalid, Reason = fault };
        }

        var stamp = new TimestampInspection(chains).Check(signature);
        cancellationToken.ThrowIfCancellationRequested();
        var moment = stamp is { State: SignatureState.Trusted or SignatureState.Unknown, TimestampedOn: { } confirmed } ? confirmed : clock.Now;
        var (state, reason) = chains.Check(signer!, certificates, moment, purpose: null);
        return known with { State = state, Reason = reason, Timestamp = stamp };
    }

    private static (X509Certificate2? Signer, IReadOnlyList<X509Certificate2> Certificates, string? Fault) Read(byte[] hash, byte[] signature)
    {
        X509Certificate2? certificate = null;
        try
        {
            var data = new CmsSignedData(new Dictionary<string, byte[]> { [NistObjectIdentifiers.IdSha256.Id] = hash }, signature);
            var signers = data.GetSignerInfos().GetSigners();
            var store = data.GetCertificates();
            if (signers.Count != 1 || store.EnumerateMatches(signers[0].SignerID).FirstOrDefault() is not { } found)
            {
                return (null, [], signers.Count == 1 ? "It does not contain the signer's certificate." : $"It has {signers.Count} signers instead of one.");
            }

            certificate = Of(found);
            var fault = signers[0].DigestAlgorithmID.Algorithm.Equals(NistObjectIdentifiers.IdSha256)
                ? signers[0].Verify(found.GetPublicKey()) ? null : "The signature does not match the certificate's key."
                : "It does not use SHA-256.";
            return (certificate, [.. store.EnumerateMatches(null).Select(Of)], fault);
        }
        catch (Exception error) when (Rubbish.Is(error))
        {
            return (certificate, [], certificate is null ? $"It cannot be read: {ScreenText.OneLine(error.Message)}" : "It covers other data.");
        }
    }

    internal static X509Certificate2 Of(Certificate certificate) => new(certificate.GetEncoded());
}
