using System;
using System.IO;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.Signatures.Inspection;
using PartnerRelationships.Signatures.Tests.Authorities;

namespace PartnerRelationships.Signatures.Tests;

/// <summary>Who signed, and what that is worth.</summary>
public sealed class SignatureTests : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private readonly SignatureStage stage = new();

    public void Dispose() => stage.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signers_are_shown_and_revocation_only_if_it_was_checked(bool curve)
    {
        using var certificate = stage.Authority.Issue("Ada", curve);
        var signature = await stage.SignAsync(certificate);

        var found = await stage.CheckAsync(signature, asks: true);
        Assert.Equal(("CN=Ada", certificate.Thumbprint, certificate.SerialNumber, stage.Authority.Root.Subject), (found.SignedBy, found.Thumbprint, found.SerialNumber, found.Issuer));
        Assert.Equal((SignatureState.Trusted, SignatureState.Missing), (found.State, found.Timestamp.State));
        Assert.Equal(SignatureState.Unknown, (await stage.CheckAsync(signature)).State);
        Assert.Equal(SignatureState.Untrusted, (await SignatureStage.Inspection(asks: false).CheckAsync(stage.Hash, signature, SignatureStage.Token)).State);
        using var other = new PrivateAuthority();
        Assert.Equal(SignatureState.Untrusted, (await SignatureStage.Inspection(asks: false, other.Root).CheckAsync(stage.Hash, signature, SignatureStage.Token)).State);
    }

    [Fact]
    public async Task A_revoked_certificate_is_known_and_one_whose_authority_is_silent_is_not_taken_for_good()
    {
        using var silent = stage.Authority.Issue("Ada");
        stage.Authority.Answers = false;
        Assert.Equal(SignatureState.Unknown, (await stage.CheckAsync(await stage.SignAsync(silent), asks: true)).State);

        stage.Authority.Answers = true;
        stage.Authority.Revoke(silent);
        Assert.Equal(SignatureState.Revoked, (await stage.CheckAsync(await stage.SignAsync(silent, isStamped: true), asks: true)).State);
    }

    [Fact]
    public async Task A_signature_is_over_these_bytes_or_it_is_nothing()
    {
        using var certificate = stage.Authority.Issue("Ada");
        var signature = await stage.SignAsync(certificate);
        File.AppendAllText(stage.Path, " ");

        Assert.Equal(SignatureState.Invalid, (await stage.CheckAsync(signature)).State);
        Assert.Equal(SignatureState.Invalid, (await stage.CheckAsync(new DetachedSignature([], null))).State);
        Assert.Equal(SignatureState.Invalid, (await stage.CheckAsync(new DetachedSignature("Dear ledger"u8.ToArray(), null))).State);
        Assert.Equal(SignatureState.Missing, (await SignatureStage.Inspection(asks: true).CheckAsync(stage.Hash, null, SignatureStage.Token)).State);
    }

    [Fact]
    public async Task No_byte_of_a_signature_can_be_changed_into_one_of_somebody_else()
    {
        using var certificate = stage.Authority.Issue("Ada");
        var (signature, hash) = ((await stage.SignAsync(certificate)).Signature, stage.Hash);
        var inspection = SignatureStage.Inspection(asks: false, stage.Authority.Root);
        for (var place = 0; place < signature.Length; place += 11)
        {
            var changed = (byte[])signature.Clone();
            changed[place] ^= 0x41;
            var found = await inspection.CheckAsync(hash, new DetachedSignature(changed, null), SignatureStage.Token);
            Assert.True(found.State is SignatureState.Invalid or SignatureState.Untrusted || found.Thumbprint == certificate.Thumbprint, $"{place}: {found}");
        }
    }

    [Fact]
    public async Task An_expired_certificate_counts_where_a_trusted_stamp_says_that_it_was_not_yet()
    {
        using var certificate = stage.Authority.Issue("Ada");
        var (later, signature) = (new SignatureStage.Standing(Now.AddYears(2)), await stage.SignAsync(certificate, isStamped: true));
        var inspection = new SignatureInspection(new SignatureTrust([stage.Authority.Root], AsksRevocation: true), later);

        Assert.Equal(SignatureState.Unknown, (await inspection.CheckAsync(stage.Hash, signature, SignatureStage.Token)).State);
        Assert.Equal(SignatureState.Expired, (await inspection.CheckAsync(stage.Hash, signature with { Timestamp = null }, SignatureStage.Token)).State);
        Assert.Equal("SigningCertificateUnfit", (await Assert.ThrowsAsync<InvalidInputException>(() => stage.SignAsync(certificate, later))).ErrorId);
    }

    [Fact]
    public async Task A_certificate_that_cannot_sign_is_refused_and_says_why()
    {
        using var encipher = stage.Authority.Issue("Ada", usage: X509KeyUsageFlags.KeyEncipherment);
        using var whole = stage.Authority.Issue("Ada");
        using var bare = X509CertificateLoader.LoadCertificate(whole.RawData);

        Assert.Contains("key usage", (await Assert.ThrowsAsync<InvalidInputException>(() => stage.SignAsync(encipher))).Message, StringComparison.Ordinal);
        Assert.Contains("no private key", (await Assert.ThrowsAsync<InvalidInputException>(() => stage.SignAsync(bare))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_with_a_certificate_for_other_purposes_is_reported()
    {
        using var encipher = stage.Authority.Issue("Ada", usage: X509KeyUsageFlags.KeyEncipherment);
        var (pem, made) = (Path.Combine(stage.Folder, "own.pem"), Path.Combine(stage.Folder, "made.p7s"));
        File.WriteAllText(pem, encipher.ExportCertificatePem() + "\n" + encipher.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        Assert.Equal(0, OpenSsl.Run("cms", "-sign", "-binary", "-in", stage.Path, "-signer", pem, "-md", "sha256", "-outform", "DER", "-out", made).Code);

        Assert.Equal(SignatureState.Unfit, (await stage.CheckAsync(new DetachedSignature(await File.ReadAllBytesAsync(made, SignatureStage.Token), null))).State);
    }
}
