using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.Signatures.Tests.Authorities;

namespace PartnerRelationships.Signatures.Tests;

/// <summary>When it was signed, by the word of an authority.</summary>
public sealed class TimestampTests : IDisposable
{
    private readonly SignatureStage stage = new();

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task The_time_is_that_of_the_authority_over_this_signature_and_no_other()
    {
        using var certificate = stage.Authority.Issue("Ada");
        var (one, other) = (await stage.SignAsync(certificate, isStamped: true), await stage.SignAsync(certificate, new SignatureStage.Standing(DateTimeOffset.UtcNow.AddHours(-1)), isStamped: true));

        var found = (await stage.CheckAsync(one, asks: true)).Timestamp;
        Assert.Equal((SignatureState.Trusted, "CN=Andor Test Time"), (found.State, found.Authority));
        Assert.InRange(DateTimeOffset.UtcNow - found.TimestampedOn!.Value, TimeSpan.FromSeconds(-5), TimeSpan.FromMinutes(10));
        var exchanged = await stage.CheckAsync(one with { Timestamp = other.Timestamp }, asks: true);
        Assert.Equal((SignatureState.Trusted, SignatureState.Invalid, null), (exchanged.State, exchanged.Timestamp.State, exchanged.Timestamp.TimestampedOn));
        Assert.Equal(SignatureState.Invalid, (await stage.CheckAsync(one with { Timestamp = "rubbish"u8.ToArray() })).Timestamp.State);
    }

    [Fact]
    public async Task A_timestamp_of_an_untrusted_authority_is_reported()
    {
        using var stranger = new PrivateAuthority();
        using var theirs = new TimestampAuthority(stranger);
        using var certificate = stage.Authority.Issue("Ada");
        var signature = await stage.SignAsync(certificate);
        var stamp = await SignatureStage.Server(theirs.Address).StampAsync(SHA256.HashData(signature.Signature), SignatureStage.Token);

        Assert.Equal(SignatureState.Untrusted, (await stage.CheckAsync(signature with { Timestamp = stamp }, asks: true)).Timestamp.State);
    }

    [Fact]
    public async Task An_answer_to_another_question_is_no_stamp()
    {
        var hash = SHA256.HashData("signed"u8);
        byte[]? first = null;
        stage.Time.Tamper = answer => first ??= answer;
        await StampAsync(hash);

        Assert.Equal("TimestampFailed", (await Assert.ThrowsAsync<RemoteServiceException>(() => StampAsync(hash))).ErrorId);
        stage.Time.Tamper = answer => new byte[200_000];
        await Assert.ThrowsAsync<RemoteServiceException>(() => StampAsync(hash));
        stage.Time.Tamper = answer => "<html>"u8.ToArray();
        await Assert.ThrowsAsync<RemoteServiceException>(() => StampAsync(hash));
        (stage.Time.Tamper, stage.Time.Status) = (answer => answer, 503);
        Assert.Contains("503", (await Assert.ThrowsAsync<RemoteServiceException>(() => StampAsync(hash))).Message, StringComparison.Ordinal);
        stage.Time.Status = 200;
        stage.Time.Mishear = query => "nothing"u8.ToArray();
        Assert.Contains("refused", (await Assert.ThrowsAsync<RemoteServiceException>(() => StampAsync(hash))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_another_byte_is_a_stamp_or_an_error_that_says_so()
    {
        byte[]? answered = null;
        stage.Time.Tamper = answer => answered = answer;
        await StampAsync(SHA256.HashData("signed"u8));

        for (var place = 0; place < answered!.Length; place += 3)
        {
            stage.Time.Tamper = answer => [.. answer[..place], (byte)(answer[place] ^ 0x11), .. answer[(place + 1)..]];
            var error = await Record.ExceptionAsync(() => StampAsync(SHA256.HashData("signed"u8)));
            Assert.True(error is null or RemoteServiceException { ErrorId: "TimestampFailed" }, $"At {place}: {error}");
        }
    }

    [Theory]
    [InlineData("http://time.example/")]
    [InlineData("https://ada:secret@time.example/")]
    [InlineData("ftp://127.0.0.1/")]
    public void No_remote_server_is_contacted_without_TLS(string address) =>
        Assert.Equal("TimestampServerInvalid", Assert.Throws<InvalidInputException>(() => SignatureStage.Server(new Uri(address))).ErrorId);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Others_can_verify_it_with_the_commands_of_the_document(bool curve)
    {
        using var certificate = stage.Authority.Issue("Ada", curve);
        SignatureFiles.Write(stage.Path, await stage.SignAsync(certificate, isStamped: true));
        stage.Authority.Write(Path.Combine(stage.Folder, "root.pem"));

        Assert.Equal((0, 0), (Signature().Code, Stamp().Code));
        Assert.Equal(SignatureState.Unknown, (await SignatureFiles.CheckAsync(stage.Path, SignatureStage.Inspection(asks: false, stage.Authority.Root), SignatureStage.Token)).State);
        File.AppendAllText(stage.Path, " ");
        Assert.NotEqual(0, Signature().Code);
        File.AppendAllText(SignatureFiles.PathOf(stage.Path), " ");
        Assert.NotEqual(0, Stamp().Code);

        (int Code, string Told) Signature() => OpenSsl.Shell(stage.Folder, "openssl cms -verify -binary -inform DER -in evidence.jsonl.p7s -content evidence.jsonl -CAfile root.pem -purpose any -out /dev/null");
        (int Code, string Told) Stamp() => OpenSsl.Shell(stage.Folder, "openssl ts -verify -in evidence.jsonl.p7s.tst -token_in -data evidence.jsonl.p7s -CAfile root.pem");
    }

    private Task<byte[]> StampAsync(byte[] hash) => SignatureStage.Server(stage.Time.Address).StampAsync(hash, SignatureStage.Token);
}
