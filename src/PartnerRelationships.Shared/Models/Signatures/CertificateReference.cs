using System;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships;

/// <summary>Names a certificate by its thumbprint or its file, or is the certificate; parameters take it so that either can be given.</summary>
public sealed class CertificateReference
{
    /// <summary>Names it.</summary>
    public CertificateReference(string text) => Text = text ?? "";

    /// <summary>Is it.</summary>
    public CertificateReference(X509Certificate2 certificate) => Certificate = certificate ?? throw new ArgumentNullException(nameof(certificate));

    /// <summary>The thumbprint, or the file's name; null where the certificate itself was given.</summary>
    public string? Text { get; }

    /// <summary>The certificate; null where it is named.</summary>
    public X509Certificate2? Certificate { get; }

    /// <inheritdoc/>
    public override string ToString() => Text ?? $"{Certificate!.Thumbprint} ({Certificate.Subject})";
}
