using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Signatures.Signing;

namespace PartnerRelationships.Signatures.Inspection;

/// <summary>What a certificate is worth: whom it leads to, at which time, for which use, and whether it was revoked.</summary>
internal sealed class ChainCheck(SignatureTrust trust, IClock clock)
{
    /// <summary>Any use.</summary>
    public const string AnyPurpose = "";

    private const X509ChainStatusFlags OfTime = X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.NotTimeNested;
    private const X509ChainStatusFlags OfUse = X509ChainStatusFlags.NotValidForUsage;
    private const X509ChainStatusFlags OfRevocation = X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <param name="certificate">The certificate.</param>
    /// <param name="others">What came with it, which may lead somewhere.</param>
    /// <param name="moment">When it must have been valid.</param>
    /// <param name="purpose">The extended use that it must be for, or any; null for signing documents.</param>
    public (SignatureState State, string Reason) Check(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> others, DateTimeOffset moment, string? purpose)
    {
        var found = Findings(certificate, others, moment, purpose).OrderBy(finding => finding.State).ToList();
        return found.Count > 0
            ? (found[0].State, string.Join(" ", found.Select(finding => finding.Reason)))
            : Revocation(certificate, others);
    }

    private IEnumerable<(SignatureState State, string Reason)> Findings(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> others, DateTimeOffset moment, string? purpose)
    {
        using var chain = Chain(others, moment, purpose);
        var status = StatusOf(chain, certificate);
        if ((status & OfTime) != 0)
        {
            yield return (SignatureState.Expired, $"Its certificate, or one above it, was not valid on {moment.UtcDateTime:u}.");
        }

        if ((status & OfUse) != 0 || (purpose is null && CertificateFitness.IsForOtherUse(certificate)))
        {
            yield return (SignatureState.Unfit, "Its certificate is for other uses.");
        }

        if ((status & ~(OfTime | OfUse | X509ChainStatusFlags.UntrustedRoot)) != 0)
        {
            yield return (SignatureState.Untrusted, $"Its certificate was not issued by a certification authority trusted here ({status & ~(OfTime | OfUse)}).");
        }
        else if (!LeadsToTrust(chain, status))
        {
            yield return (SignatureState.Untrusted, "The certification authority of its certificate is not trusted here.");
        }
    }

    // Those that were given are the only ones; what the machine trusts beside them does not count.
    private bool LeadsToTrust(X509Chain chain, X509ChainStatusFlags status) => trust.Roots.Count == 0
        ? (status & X509ChainStatusFlags.UntrustedRoot) == 0
        : chain.ChainElements.Cast<X509ChainElement>().LastOrDefault()?.Certificate is { } top && trust.Roots.Any(root => root.RawData.SequenceEqual(top.RawData));

    // Of now, not of then: what was revoked later may have been in the wrong hands before.
    private (SignatureState State, string Reason) Revocation(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> others)
    {
        if (!trust.AsksRevocation)
        {
            return (SignatureState.Unknown, "Revocation was not checked.");
        }

        using var chain = Chain(others, clock.Now, purpose: null);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.Online;
        chain.ChainPolicy.RevocationFlag = X509RevocationFlag.ExcludeRoot;
        var status = StatusOf(chain, certificate);
        return (status & X509ChainStatusFlags.Revoked) != 0 ? (SignatureState.Revoked, "Its certificate, or one above it, was revoked.")
            : (status & OfRevocation) != 0 ? (SignatureState.Unknown, "Its certification authority did not answer whether it was revoked.")
            : (status & OfTime) != 0 ? (SignatureState.Unknown, "It has expired since, and certification authorities do not report the revocation of expired certificates.")
            : (SignatureState.Trusted, "Its certification authority is trusted here and has not revoked it.");
    }

    private X509Chain Chain(IReadOnlyList<X509Certificate2> others, DateTimeOffset moment, string? purpose)
    {
        var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.VerificationTime = moment.LocalDateTime;
        policy.UrlRetrievalTimeout = Patience;
        policy.ExtraStore.AddRange(others.Concat(trust.Roots).ToArray());
        if (purpose is not (null or AnyPurpose))
        {
            policy.ApplicationPolicy.Add(new Oid(purpose));
        }
#if NET

        policy.DisableCertificateDownloads = !trust.AsksRevocation;
        if (trust.Roots.Count > 0)
        {
            // If the root is not trusted, revocation is not checked.
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(trust.Roots.ToArray());
        }
#endif
        return chain;
    }

    // Of a certificate whose key cannot be read no chain is built at all: it is worth what a broken chain is, and nobody was asked whether it was revoked.
    private static X509ChainStatusFlags StatusOf(X509Chain chain, X509Certificate2 certificate)
    {
        try
        {
            chain.Build(certificate);
            return chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        }
        catch (CryptographicException)
        {
            return X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.RevocationStatusUnknown;
        }
    }
}
