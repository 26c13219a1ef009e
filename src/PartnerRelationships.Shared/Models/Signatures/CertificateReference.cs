using System;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships;

/// <summary>A certificate, given by thumbprint, by file, or as an object.</summary>
public sealed class CertificateReference
{
    /// <summary>Names it.</summary>
    public CertificateReference(string text) => Text = text ?? "";

    /// <summary>Is it.</summary>
    public CertificateReference(X509Certificate2 certificate) => Certificate = certificate ?? throw new ArgumentNullException(nameof(certificate));

    /// <summary>The thumbprint, or the file's name; null if the certificate itself was given.</summary>
    public string? Text { get; }

    /// <summary>The certificate; null if it is named.</summary>
    public X509Certificate2? Certificate { get; }

    /// <inheritdoc/>
    public override string ToString() => Text ?? $"{Certificate!.Thumbprint} ({Certificate.Subject})";
}
