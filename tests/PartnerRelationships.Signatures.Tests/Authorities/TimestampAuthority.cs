using System;
using System.IO;
using System.Security.Cryptography.X509Certificates;

namespace PartnerRelationships.Signatures.Tests.Authorities;

/// <summary>OpenSSL's time-stamping authority behind an address on loopback.</summary>
internal sealed class TimestampAuthority : IDisposable
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    private readonly string folder = Directory.CreateTempSubdirectory("tsa").FullName;
    private readonly X509Certificate2 certificate;
    private readonly LoopbackAnswers answers;

    public TimestampAuthority(PrivateAuthority authority)
    {
        OpenSsl.Require();
        certificate = authority.Issue("Andor Test Time", purpose: TimeStamping);
        File.WriteAllText(At("own.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(At("key.pem"), certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(At("serial"), "01\n");
        File.WriteAllText(At("ts.cnf"), $"""
            [tsa]
            default_tsa = own
            [own]
            serial = {At("serial")}
            signer_cert = {At("own.pem")}
            signer_key = {At("key.pem")}
            signer_digest = sha256
            default_policy = 1.3.6.1.4.1.4146.2.3
            digests = sha256
            ess_cert_id_alg = sha256
            """);
        answers = new LoopbackAnswers(Answer);
    }

    public Uri Address => answers.Address;

    /// <summary>What it does with its answers before they leave; and with what it was asked, before it looks.</summary>
    public Func<byte[], byte[]> Tamper { get; set; } = bytes => bytes;

    public Func<byte[], byte[]> Mishear { get; set; } = bytes => bytes;

    public int Status
    {
        set => answers.Status = value;
    }

    public void Dispose()
    {
        answers.Dispose();
        certificate.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private byte[] Answer(byte[] query)
    {
        File.WriteAllBytes(At("query"), Mishear(query));
        var (code, told) = OpenSsl.Run("ts", "-reply", "-config", At("ts.cnf"), "-queryfile", At("query"), "-out", At("reply"));
        return Tamper(code == 0 ? File.ReadAllBytes(At("reply")) : throw new InvalidOperationException(told));
    }

    private string At(string name) => Path.Combine(folder, name);
}
