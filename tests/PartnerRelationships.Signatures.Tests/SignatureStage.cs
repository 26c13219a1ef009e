using System;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.Signatures.Inspection;
using PartnerRelationships.Signatures.Signing;
using PartnerRelationships.Signatures.Tests.Authorities;
using PartnerRelationships.Signatures.Timestamps;

namespace PartnerRelationships.Signatures.Tests;

/// <summary>Authorities of a test's own, a file, and who signs it.</summary>
internal sealed class SignatureStage : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("signed").FullName;

    public SignatureStage()
    {
        Time = new TimestampAuthority(Authority);
        File.WriteAllText(Path, "What was done.\nAnd what was not: ő\n");
    }

    public PrivateAuthority Authority { get; } = new();

    public TimestampAuthority Time { get; }

    public string Path => System.IO.Path.Combine(folder, "evidence.jsonl");

    public string Folder => folder;

    public byte[] Hash => SHA256.HashData(File.ReadAllBytes(Path));

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TimestampServer Server(Uri address) => new(address, () => new SocketsHttpHandler());

    public static ISignatureInspection Inspection(bool asks, params X509Certificate2[] roots) => new SignatureInspection(new SignatureTrust(roots, asks), new SystemClock());

    public Task<DetachedSignature> SignAsync(X509Certificate2 certificate, IClock? clock = null, bool isStamped = false) =>
        new SigningDesk(new CertificateSigner(certificate, clock ?? new SystemClock()), isStamped ? Server(Time.Address) : null).SignAsync(Hash, Token);

    public Task<SignatureVerdict> CheckAsync(DetachedSignature signature, bool asks = false) => Inspection(asks, Authority.Root).CheckAsync(Hash, signature, Token);

    public void Dispose()
    {
        Time.Dispose();
        Authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A clock that stands still.</summary>
    public sealed class Standing(DateTimeOffset now) : IClock
    {
        public DateTimeOffset Now => now;

        public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
