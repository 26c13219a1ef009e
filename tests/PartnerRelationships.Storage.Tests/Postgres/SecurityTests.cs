using System;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PartnerRelationships.Storage.Postgres;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>What goes over a wire that somebody else may hold.</summary>
public sealed class SecurityTests
{
    // Of several hosts one is away: so much is asked of the first as well, which answers. The other cannot be reached from anywhere.
    private const string Away = "127.0.0.1,255.255.255.255";
    private const string User = "kata-who-signs-in";
    private const string Secret = "s3cret-in-clear";

    [Fact]
    public void No_password_and_no_name_leave_in_clear_and_the_advice_says_what_is_missing()
    {
        using var server = new Eavesdropper();

        var error = Assert.Throws<LedgerException>(() => Open($"Host={Away};Port={server.Port}"));

        Assert.Equal("LedgerServerNotTrusted", error.ErrorId);
        Assert.Contains("Root Certificate", error.RecommendedAction, StringComparison.Ordinal);
        Assert.NotEmpty(server.Heard);
        Assert.DoesNotContain(User, server.Heard, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, server.Heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1")]
    [InlineData($"Host={Away};SSL Mode=Prefer;Allow Insecure=true")]
    public void On_this_machine_or_when_it_is_said_to_be_meant_they_may(string address)
    {
        using var server = new Eavesdropper();

        Assert.Throws<LedgerException>(() => Open($"{address};Port={server.Port}"));

        Assert.Contains(Secret, server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_is_believed_that_proves_its_name_to_who_trusts_its_certificate()
    {
        var (certificate, key) = Certificate();
        using var server = new PostgresServer { Tls = (certificate, key) };
        var root = Path.Combine(Directory.CreateTempSubdirectory("ledger").FullName, "root.pem");
        File.WriteAllText(root, certificate);
        new ServerLedger(server).Open().Dispose();
        string Address(string settings) => $"Port={server.Port};Database=postgres;Username={PostgresServer.User};{settings}";
        void Opens(string settings) => PostgresAddress.Parse(Address(settings), new NetworkCredential(PostgresServer.User, PostgresServer.Password)).Open().Dispose();
        void Refused(string settings) => Assert.Equal("LedgerServerNotTrusted", Assert.Throws<LedgerException>(() => Opens(settings)).ErrorId);

        Opens($"Host={Away};Root Certificate={root}");
        Opens($"Host=localhost;SSL Mode=VerifyCA;Root Certificate={root}");
        Opens($"Host={Away};SSL Mode=Require;Allow Insecure=true");
        Refused($"Host={Away}");
        Refused($"Host=localhost;SSL Mode=VerifyFull;Root Certificate={root}");
        Directory.Delete(Path.GetDirectoryName(root)!, recursive: true);
    }

    private static void Open(string address) => PostgresAddress.Parse($"{address};Database=partners;Username={User};Password={Secret}", credential: null).Open().Dispose();

    private static (string Certificate, string Key) Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=db.andor.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
