namespace PartnerRelationships.Core.Signatures;

/// <summary>Signs with the private key of a certificate.</summary>
public interface ISigner
{
    /// <summary>Who signs, as the certificate names them.</summary>
    string Name { get; }

    /// <summary>Signs what has this hash: a detached CMS (RFC 5652), with the certificate and what it leads to.</summary>
    /// <param name="hash">SHA-256.</param>
    /// <returns>Its DER.</returns>
    /// <exception cref="InvalidInputException">The key cannot be used (SigningCertificateUnfit).</exception>
    byte[] Sign(byte[] hash);
}
