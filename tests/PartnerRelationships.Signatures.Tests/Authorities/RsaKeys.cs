using System;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;

namespace PartnerRelationships.Signatures.Tests.Authorities;

/// <summary>Keys for authorities and for those whom they vouch for. It takes a tenth of a second to make one, so that a few go round.</summary>
internal sealed class RsaKeys
{
    private const int Many = 8;

    private readonly Lazy<RSAParameters>[] keys = [.. Enumerable.Range(0, Many).Select(_ => new Lazy<RSAParameters>(Make))];
    private int asked;

    /// <summary>An authority's; nobody else has one of these.</summary>
    public static RsaKeys Authorities { get; } = new();

    /// <summary>Everybody else's.</summary>
    public static RsaKeys Others { get; } = new();

    public RSA Next() => RSA.Create(keys[Interlocked.Increment(ref asked) % Many].Value);

    private static RSAParameters Make()
    {
        using var key = RSA.Create(2048);
        return key.ExportParameters(includePrivateParameters: true);
    }
}
