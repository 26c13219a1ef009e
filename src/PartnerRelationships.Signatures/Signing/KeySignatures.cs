using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto;
using BigInteger = Org.BouncyCastle.Math.BigInteger;

namespace PartnerRelationships.Signatures.Signing;

/// <summary>Signatures by the key of a certificate, which never leaves what keeps it: RSA (PKCS #1) or ECDSA, over SHA-256.</summary>
internal sealed class KeySignatures(X509Certificate2 certificate) : ISignatureFactory
{
    public object AlgorithmDetails => IsRsa
        ? new AlgorithmIdentifier(PkcsObjectIdentifiers.Sha256WithRsaEncryption, DerNull.Instance)
        : new AlgorithmIdentifier(X9ObjectIdentifiers.ECDsaWithSha256);

    private bool IsRsa => certificate.GetRSAPublicKey() is not null;

    public static bool IsFor(X509Certificate2 certificate) => certificate.GetRSAPublicKey() is not null || certificate.GetECDsaPublicKey() is not null;

    public IStreamCalculator<IBlockResult> CreateCalculator() => new Calculator(IsRsa ? SignWithRsa : SignWithCurve);

    private byte[] SignWithRsa(byte[] bytes)
    {
        using var key = certificate.GetRSAPrivateKey();
        return key!.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private byte[] SignWithCurve(byte[] bytes)
    {
        using var key = certificate.GetECDsaPrivateKey();
        var pair = key!.SignData(bytes, HashAlgorithmName.SHA256);
        var half = pair.Length / 2;
        return new DerSequence(new DerInteger(new BigInteger(1, pair, 0, half)), new DerInteger(new BigInteger(1, pair, half, half))).GetEncoded();
    }

    private sealed class Calculator(Func<byte[], byte[]> sign) : MemoryStream, IStreamCalculator<IBlockResult>
    {
        public Stream Stream => this;

        // It was closed by now by who wrote to it; what was written is still there.
        public IBlockResult GetResult() => new SimpleBlockResult(sign(ToArray()));
    }
}
