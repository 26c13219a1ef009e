using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships.Signatures.Tests.Authorities;

/// <summary>An authority of a test's own, which says on loopback what it has revoked.</summary>
internal sealed class PrivateAuthority : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private readonly CertificateRevocationListBuilder revoked = new();
    private readonly LoopbackAnswers list;
    private int lists;

    public PrivateAuthority(string name = "Andor Test Authority", string? organisation = null)
    {
        using var key = RsaKeys.Authorities.Next();
        var request = new CertificateRequest($"CN={name} {Guid.NewGuid():N}{(organisation is null ? "" : $", O={organisation}")}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        Root = request.CreateSelfSigned(Now.AddYears(-5), Now.AddYears(5));
        list = new LoopbackAnswers(_ => !Answers ? [] : revoked.Build(Root, ++lists, Now.AddDays(1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, Now.AddDays(-1)));
    }

    public X509Certificate2 Root { get; }

    /// <summary>Whether it says what it has revoked.</summary>
    public bool Answers { get; set; } = true;

    public void Dispose()
    {
        list.Dispose();
        Root.Dispose();
    }

    public X509Certificate2 Issue(string name, bool curve = false, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature, string? purpose = null, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        using AsymmetricAlgorithm key = curve ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : RsaKeys.Others.Next();
        var request = key is ECDsa ec
            ? new CertificateRequest($"CN={name}", ec, HashAlgorithmName.SHA256)
            : new CertificateRequest($"CN={name}", (RSA)key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([new Uri(list.Address, "revoked.crl").ToString()]));
        if (purpose is not null)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: true));
        }

        var generator = X509SignatureGenerator.CreateForRSA(Root.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1);
        using var issued = request.Create(Root.SubjectName, generator, from ?? Now.AddDays(-2), to ?? Now.AddYears(1), Guid.NewGuid().ToByteArray());
        return key is ECDsa own ? issued.CopyWithPrivateKey(own) : issued.CopyWithPrivateKey((RSA)key);
    }

    public void Revoke(X509Certificate2 certificate) => revoked.AddEntry(certificate);

    /// <summary>Its certificate as a file.</summary>
    public string Write(string path)
    {
        File.WriteAllText(path, Root.ExportCertificatePem());
        return path;
    }
}
