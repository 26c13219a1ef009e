using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Webhooks;
using PartnerRelationships.Signatures.Inspection;
using PartnerRelationships.Signatures.Notifications;
using PartnerRelationships.Signatures.Tests.Authorities;

namespace PartnerRelationships.Signatures.Tests;

/// <summary>What is let in of what is posted to a listener (contract A§4.2).</summary>
public sealed class NotificationTests(NotificationTests.Microsofts microsofts) : IClassFixture<NotificationTests.Microsofts>
{
    private const string Place = "https://3psostorageacct.blob.core.windows.net/cert/pcnotifications-dispatch.microsoft.com.cer";
    private const string Host = "pcnotifications-dispatch.microsoft.com";

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"EventName":"test-created","ő":"ő"}""");

    private readonly PrivateAuthority microsoft = microsofts.Authority;
    private X509Certificate2 signer = microsofts.Signer;

    [Fact]
    public async Task What_Microsoft_signed_is_let_in_with_who_signed()
    {
        var admitted = await AdmitAsync();

        Assert.Equal(("test-created", $"CN={Host}"), (admitted.EventName, admitted.SignedBy));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Body)), admitted.BodyHash);
    }

    [Fact]
    public async Task The_signature_may_come_in_a_header_of_its_own() =>
        Assert.Equal("test-created", (await AdmitAsync(headers => [.. headers.Select(header => header.Key == "Authorization" ? new("x-ms-signature", header.Value) : header), new("Authorization", "Bearer of.the.host")])).EventName);

    [Fact]
    public async Task One_other_byte_is_refused()
    {
        var headers = Signed();
        for (var place = 0; place < Body.Length; place++)
        {
            byte[] body = [.. Body];
            body[place] ^= 1;
            Assert.Equal("NotificationSignatureInvalid", await RefusalAsync(headers, body));
        }

        Assert.Equal("NotificationSignatureInvalid", await RefusalAsync(headers, [0xEF, 0xBB, 0xBF, .. Body]));
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("X-MS-Certificate-Url")]
    [InlineData("X-MS-Signature-Algorithm")]
    public async Task A_header_that_is_missing_or_there_twice_is_refused(string name)
    {
        var headers = Signed();

        Assert.Equal("NotificationUnsigned", await RefusalAsync([.. headers.Where(header => header.Key != name)]));
        Assert.Equal("NotificationUnsigned", await RefusalAsync([.. headers, .. headers.Where(header => header.Key == name)]));
    }

    [Theory]
    [InlineData("Authorization", "Bearer abc", "NotificationUnsigned")]
    [InlineData("Authorization", "Signature ***", "NotificationUnsigned")]
    [InlineData("Authorization", "Signature AAAA", "NotificationSignatureInvalid")]
    [InlineData("X-MS-Signature-Algorithm", "none", "NotificationAlgorithmRefused")]
    [InlineData("X-MS-Signature-Algorithm", "rsa-sha1", "NotificationAlgorithmRefused")]
    [InlineData("X-MS-Signature-Algorithm", "hmac-sha256", "NotificationAlgorithmRefused")]
    [InlineData("X-MS-Signature-Algorithm", "rsa-sha512", "NotificationSignatureInvalid")]
    [InlineData("X-MS-Certificate-Url", "https://evil.example/cert.cer", "NotificationCertificateRefused")]
    [InlineData("X-MS-Certificate-Url", "https://evil.blob.core.windows.net/cert.cer", "NotificationCertificateRefused")]
    [InlineData("X-MS-Certificate-Url", "https://3psostorageacct.blob.core.windows.net.evil.example/cert.cer", "NotificationCertificateRefused")]
    [InlineData("X-MS-Certificate-Url", "https://evilpartnercenter.microsoft.com/cert.cer", "NotificationCertificateRefused")]
    [InlineData("X-MS-Certificate-Url", "https://3psostorageacct.blob.core.windows.net@evil.example/cert.cer", "NotificationCertificateRefused")]
    [InlineData("X-MS-Certificate-Url", "http://3psostorageacct.blob.core.windows.net/cert.cer", "NotificationCertificateRefused")]
    [InlineData("X-MS-Certificate-Url", "https://3psostorageacct.blob.core.windows.net:8443/cert.cer", "NotificationCertificateRefused")]
    [InlineData("X-MS-Certificate-Url", "http://127.0.0.1:5080/cert.cer", "NotificationCertificateRefused")]
    [InlineData("X-MS-Certificate-Url", "file:///etc/passwd", "NotificationCertificateRefused")]
    [InlineData("X-MS-Certificate-Url", "https://a\uFFFDb.example/cert.cer", "NotificationCertificateRefused")]
    public async Task A_header_that_is_not_right_is_refused(string name, string value, string errorId) =>
        Assert.Equal(errorId, await RefusalAsync([.. Signed().Select(header => header.Key == name ? new KeyValuePair<string, string>(name, value) : header)]));

    [Fact]
    public async Task A_certificate_that_is_not_Microsofts_is_refused()
    {
        using var other = new PrivateAuthority("Microsoft Corporation", "Not Microsoft Corporation");
        foreach (var certificate in new[] { other.Issue(Host), microsoft.Issue("elsewhere.example"), microsoft.Issue("microsoft.com.evil.example"), microsoft.Issue(Host, from: Now.AddYears(-2), to: Now.AddYears(-1)) })
        {
            signer = certificate;
            Assert.Equal("NotificationCertificateUntrusted", await RefusalAsync(Signed(), roots: [microsoft.Root, other.Root]));
        }
    }

    [Fact]
    public void An_empty_certificate_is_none()
    {
        var seals = new NotificationSeals(new SignatureTrust([], AsksRevocation: false), new SignatureStage.Standing(Now));

        Assert.Equal(SignatureState.Untrusted, seals.Check(Body, new NotificationSignature([1], "SHA256", new Uri(Place)), [], isOwn: false).State);
    }

    [Fact]
    public void A_certificate_with_another_byte_is_judged_and_never_trusted()
    {
        var seals = new NotificationSeals(new SignatureTrust([microsoft.Root], AsksRevocation: false), new SignatureStage.Standing(Now));
        using var key = signer.GetRSAPrivateKey()!;
        var signature = new NotificationSignature(key.SignData(Body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), "SHA256", new Uri(Place));
        Assert.Equal(SignatureState.Unknown, seals.Check(Body, signature, signer.RawData, isOwn: false).State);
        for (var place = 0; place < signer.RawData.Length; place += 3)
        {
            byte[] certificate = [.. signer.RawData[..place], (byte)(signer.RawData[place] ^ 0x11), .. signer.RawData[(place + 1)..]];
            Assert.DoesNotContain(seals.Check(Body, signature, certificate, isOwn: false).State, new[] { SignatureState.Trusted, SignatureState.Unknown });
            Assert.NotEqual(SignatureState.Trusted, seals.Check(Body, signature, certificate, isOwn: true).State);
        }
    }

    [Fact]
    public async Task A_certificate_of_an_untrusted_authority_is_refused()
    {
        using var pretender = new PrivateAuthority("Azure Test Issuing CA", "Microsoft Corporation");
        signer = pretender.Issue(Host);

        Assert.Equal("NotificationCertificateUntrusted", await RefusalAsync(Signed()));
    }

    [Fact]
    public async Task What_is_old_or_has_not_come_yet_is_refused()
    {
        Assert.Equal("NotificationTooOld", await RefusalAsync(Signed(), moment: Now.AddDays(-4)));
        Assert.Equal("NotificationFromFuture", await RefusalAsync(Signed(), moment: Now.AddMinutes(6)));
    }

    private List<KeyValuePair<string, string>> Signed()
    {
        using var key = signer.GetRSAPrivateKey()!;
        return
        [
            new("Authorization", "Signature " + Convert.ToBase64String(key.SignData(Body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))),
            new("X-MS-Certificate-Url", Place),
            new("X-MS-Signature-Algorithm", "rsa-sha256"),
        ];
    }

    private Task<Notification> AdmitAsync(Func<List<KeyValuePair<string, string>>, List<KeyValuePair<string, string>>>? change = null) =>
        Gate(Now, [microsoft.Root]).AdmitAsync(new ReceivedNotification(Body, change?.Invoke(Signed()) ?? Signed()), TimeSpan.FromDays(3), SignatureStage.Token);

    private async Task<string> RefusalAsync(List<KeyValuePair<string, string>> headers, byte[]? body = null, DateTimeOffset? moment = null, X509Certificate2[]? roots = null) =>
        (await Assert.ThrowsAsync<InvalidInputException>(() => Gate(moment ?? Now, roots ?? [microsoft.Root]).AdmitAsync(new ReceivedNotification(body ?? Body, headers), TimeSpan.FromDays(3), SignatureStage.Token))).ErrorId;

    private NotificationGate Gate(DateTimeOffset moment, X509Certificate2[] roots)
    {
        var clock = new SignatureStage.Standing(Now);
        return new NotificationGate(new CertificatePlaces(new Uri("http://127.0.0.1:5081/"), []), new Fetched(signer.RawData), new NotificationSeals(new SignatureTrust(roots, AsksRevocation: false), clock), new Reading(moment), clock);
    }

    /// <summary>What stands for Microsoft's authority, and who signs.</summary>
    public sealed class Microsofts : IDisposable
    {
        public Microsofts() => Signer = Authority.Issue(Host);

        internal PrivateAuthority Authority { get; } = new("Azure Test Issuing CA", "Microsoft Corporation");

        public X509Certificate2 Signer { get; }

        public void Dispose() => Authority.Dispose();
    }

    private sealed class Fetched(byte[] certificate) : INotificationCertificates
    {
        public Task<byte[]> GetAsync(Uri address, CancellationToken cancellationToken) => Task.FromResult(certificate);
    }

    private sealed class Reading(DateTimeOffset moment) : INotificationReader
    {
        public Notification Read(byte[] body) => new("test-created", moment);
    }
}
