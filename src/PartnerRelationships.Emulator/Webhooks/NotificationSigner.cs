using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships.Emulator.Webhooks;

/// <summary>The key with which this emulator signs notifications, and the certificate that it issued to itself for it. Both end with the process.</summary>
internal sealed class NotificationSigner(TimeProvider time) : IDisposable
{
    public const string Algorithm = "rsa-sha256";

    private const int KeySize = 2048;

    // Made when somebody registers: most emulators never sign.
    private readonly Lazy<(RSA Key, byte[] Certificate)> identity = new(() => Make(time.GetUtcNow()));

    /// <summary>The certificate, in DER.</summary>
    public byte[] Certificate => identity.Value.Certificate;

    public string Sign(byte[] body) => Convert.ToBase64String(identity.Value.Key.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public void Dispose()
    {
        if (identity.IsValueCreated) identity.Value.Key.Dispose();
    }

    private static (RSA Key, byte[] Certificate) Make(DateTimeOffset now)
    {
        var key = RSA.Create(KeySize);
        var request = new CertificateRequest("CN=pcnotifications-dispatch.localhost, O=PartnerRelationships.Emulator", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        return (key, certificate.RawData);
    }
}
