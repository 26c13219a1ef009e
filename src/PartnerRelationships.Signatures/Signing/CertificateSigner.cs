using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Utilities.Collections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Signatures;
using Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace PartnerRelationships.Signatures.Signing;

/// <summary>Signs with a certificate whose private key is here, whatever keeps it.</summary>
public sealed class CertificateSigner : ISigner
{
    private readonly X509Certificate2 certificate;
    private readonly IClock clock;

    /// <summary>Takes a certificate.</summary>
    /// <exception cref="InvalidInputException">It is none to sign with (SigningCertificateUnfit).</exception>
    public CertificateSigner(X509Certificate2 certificate, IClock clock)
    {
        CertificateFitness.Require(certificate, clock.Now);
        (this.certificate, this.clock) = (certificate, clock);
    }

    /// <inheritdoc/>
    public string Name => certificate.Subject;

    /// <inheritdoc/>
    public byte[] Sign(byte[] hash)
    {
        try
        {
            var generator = new CmsSignedDataGenerator();
            var signer = new SignerInfoGeneratorBuilder().WithSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(Attributes(hash)));
            generator.AddSignerInfoGenerator(signer.Build(new KeySignatures(certificate), new Certificate(certificate.RawData)));
            generator.AddCertificates(CollectionUtilities.CreateStore(CertificatePath.Of(certificate).Select(one => new Certificate(one))));
            return generator.Generate(new CmsProcessableByteArray([])).GetEncoded(Asn1Encodable.Der);
        }
        catch (CryptographicException error)
        {
            throw new InvalidInputException("SigningCertificateUnfit", $"The private key of the certificate {certificate.Thumbprint} ({certificate.Subject}) cannot be used: {error.Message}", inner: error);
        }
    }

    // What is signed need not be here: the hash stands in its place among the attributes, and these are what the key signs.
    private AttributeTable Attributes(byte[] hash) => new(new Asn1EncodableVector(
        new Attribute(CmsAttributes.MessageDigest, new DerSet(new DerOctetString(hash))),
        new Attribute(CmsAttributes.SigningTime, new DerSet(new Time(clock.Now.UtcDateTime)))));
}
