using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.Signatures.Tests.Authorities;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>What people sign with their certificates, and what others can make of it.</summary>
public sealed class SignatureTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly PrivateAuthority authority = new();
    private readonly TimestampAuthority time;
    private readonly X509Certificate2 certificate;
    private readonly string folder = Directory.CreateTempSubdirectory("signed").FullName;

    public SignatureTests()
    {
        (time, certificate) = (new TimestampAuthority(authority), authority.Issue("Ada"));
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 10 -Ledger $l", ("l", At("ledger.db")));
        host.Run("", ("c", certificate), ("t", time.Address), ("f", folder), ("plan", At("plan.json")), ("root", authority.Write(At("root.pem"))));
    }

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
        time.Dispose();
        certificate.Dispose();
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Everything_that_is_signed_verifies_with_the_commands_of_the_document()
    {
        Make();
        var approval = host.Get<RelationshipPlan>("Approve-RelationshipPlan $plan -Comment 'Agreed, ő' -SigningCertificate $c -TimestampServer $t").Single().Approvals.Single();
        host.Run("$null = Invoke-RelationshipPlan $plan -Attest -Confirm:$false");
        var written = host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f -SigningCertificate $c -TimestampServer $t").Single();
        host.Get<LedgerWitness>("Save-RelationshipLedgerHead $f/head.json -SigningCertificate $c -TimestampServer $t");

        Assert.Equal((written.Evidence + ".p7s", written.Evidence + ".p7s.tst", "CN=Ada"), (written.Signature, written.Timestamp, written.SignedBy));
        var proof = host.Get<CustomerEvidence>("(Get-RelationshipChange)[0] | Export-RelationshipEvidence $f").Single();
        File.Copy(proof.Evidence, At("proof.jsonl"));
        foreach (var ending in new[] { "", ".p7s", ".p7s.tst" })
        {
            File.Copy(written.Evidence + ending, At("run.jsonl" + ending));
        }

        File.Copy(At("root.pem"), At("tsa-root.pem"));
        var blocks = Regex.Matches(File.ReadAllText(Document()), "```sh\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(4, blocks.Length);
        foreach (var block in blocks)
        {
            var (code, told) = OpenSsl.Shell(folder, "set -e\n" + block);
            Assert.True(code == 0, told);
        }

        var (token, inspection) = (TestContext.Current.CancellationToken, ServiceFactory.SignatureInspection([new CertificateReference(At("root.pem"))], asksRevocation: true));
        var plan = ServiceFactory.PlanFiles.Read(At("plan.json"));
        Assert.Equal(approval, plan.Approvals.Single());
        var found = await ApprovalSignature.CheckAsync(plan.PlanId, approval, inspection, token);
        Assert.Equal((SignatureState.Trusted, SignatureState.Trusted), (found.State, found.Timestamp.State));
        Assert.Equal(SignatureState.Invalid, (await ApprovalSignature.CheckAsync(plan.PlanId, approval with { Comment = "No" }, inspection, token)).State);
        Assert.Equal(SignatureState.Trusted, (await SignatureFiles.CheckAsync(written.Evidence, inspection, token)).State);
        Assert.Empty(host.Get<LedgerVerification>("Test-RelationshipLedger -Evidence $e", ("e", written.Evidence)).Single().Problems);
    }

    [Fact]
    public void An_approval_whose_signature_was_taken_out_afterwards_does_not_count()
    {
        Make();
        host.Get<RelationshipPlan>("Approve-RelationshipPlan $plan -SigningCertificate $c");
        File.WriteAllText(At("plan.json"), Regex.Replace(File.ReadAllText(At("plan.json")), ",\"signature\":\"[^\"]*\"", ""));

        Assert.Equal("RelationshipPlanNotApproved", host.Run("Invoke-RelationshipPlan $plan -Attest -Confirm:$false").ErrorId);
    }

    [Fact]
    public void Without_the_signature_or_the_stamp_that_was_asked_for_nothing_is_written()
    {
        Make();
        time.Status = 503;
        using var bare = X509CertificateLoader.LoadCertificate(certificate.RawData);

        Assert.Equal("TimestampFailed", host.Run("Approve-RelationshipPlan $plan -SigningCertificate $c -TimestampServer $t").ErrorId);
        Assert.Empty(ServiceFactory.PlanFiles.Read(At("plan.json")).Approvals);
        host.Run("$null = Approve-RelationshipPlan $plan; $null = Invoke-RelationshipPlan $plan -Attest -Confirm:$false");
        Assert.Equal("TimestampFailed", host.Run("Get-RelationshipRun | Export-RelationshipEvidence $f/proof -SigningCertificate $c -TimestampServer $t").ErrorId);
        Assert.Empty(Directory.GetFiles(At("proof")));
        Assert.Equal("TimestampFailed", host.Run("Save-RelationshipLedgerHead $f/head.json -SigningCertificate $c -TimestampServer $t").ErrorId);
        Assert.Equal("SigningCertificateMissing", host.Run("Save-RelationshipLedgerHead $f/head.json -TimestampServer $t").ErrorId);
        Assert.Equal("SigningCertificateUnfit", host.Run("Save-RelationshipLedgerHead $f/head.json -SigningCertificate $b", ("b", bare)).ErrorId);
        Assert.Equal("CertificateNotFound", host.Run("Save-RelationshipLedgerHead $f/head.json -SigningCertificate 00112233").ErrorId);
        Assert.Empty(host.Get<LedgerWitness>("Save-RelationshipLedgerHead $f/head.json -SigningCertificate $c -WhatIf"));
        Assert.False(File.Exists(At("head.json")));
    }

    [Fact]
    public void Rewritten_evidence_keeps_no_old_signature()
    {
        host.Run("$null = Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x; $null = Invoke-RelationshipPlan $plan -Attest -Confirm:$false");
        var signed = host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f/proof -SigningCertificate $c").Single();
        Assert.True(File.Exists(signed.Signature));

        Assert.Null(host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f/proof -Force").Single().Signature);
        Assert.False(File.Exists(signed.Signature));
    }

    [Fact]
    public void No_output_has_anything_of_the_key()
    {
        var outcome = host.Run("$w = Save-RelationshipLedgerHead -SigningCertificate $c -Verbose -Debug; $w.SignedBy, $w.Document");

        Assert.DoesNotContain(Convert.ToBase64String(certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKey())[40..80], outcome.Everything, StringComparison.Ordinal);
        Assert.Contains("CN=Ada", outcome.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_demands_signatures_names_the_authority_whose_signatures_count()
    {
        using var strangers = new PrivateAuthority("Strangers");
        using var foreign = strangers.Issue("Eve");
        host.Run("", ("foreign", foreign));
        Make();
        host.Get<RelationshipPolicy>("Set-RelationshipPolicy -RequireSignature");

        // A private authority is none that this machine trusts.
        host.Run("$null = Approve-RelationshipPlan $plan -SigningCertificate $c");
        Assert.Contains("Untrusted", Refused(), StringComparison.Ordinal);
        var set = host.Run("Set-RelationshipPolicy -TrustedRoot $root");
        Assert.StartsWith("The policy becomes less strict: TrustedRoot (those of each machine before, now CN=Andor Test Authority", set.Warnings.Single(), StringComparison.Ordinal);

        host.Run("$null = Approve-RelationshipPlan $plan");
        Assert.Contains("Missing", Refused(), StringComparison.Ordinal);
        host.Run("$null = Approve-RelationshipPlan $plan -SigningCertificate $foreign");
        Assert.Contains("Untrusted", Refused(), StringComparison.Ordinal);
        Assert.Contains(host.Get<PlanFinding>("Test-RelationshipPlan $plan"), finding => finding.ErrorId == "RelationshipPolicySignature");
        host.Run("$null = Approve-RelationshipPlan $plan -SigningCertificate $c");
        Assert.Equal(RunState.Done, host.Get<RelationshipRun>("Invoke-RelationshipPlan $plan -Attest -Confirm:$false -ErrorAction SilentlyContinue").Single().State);

        string Refused()
        {
            var refused = host.Run("Invoke-RelationshipPlan $plan -Attest -Confirm:$false");
            Assert.Equal("RelationshipPolicySignature", refused.ErrorId);
            Assert.StartsWith("The policy's RequireSignature (set on ", refused.Error.Exception.Message, StringComparison.Ordinal);
            return refused.Error.Exception.Message;
        }
    }

    [Fact]
    public void A_policy_takes_roots_only_and_keeps_nothing_but_their_certificates()
    {
        File.WriteAllBytes(At("key.pfx"), authority.Root.Export(X509ContentType.Pfx));
        Assert.Equal("RelationshipPolicyInvalid", host.Run("Set-RelationshipPolicy -RequireSignature -TrustedRoot $c").ErrorId);
        Assert.Equal("RelationshipPolicyInvalid", host.Run("Set-RelationshipPolicy -TrustedRoot $root").ErrorId);
        Assert.Equal("TrustedRootInvalid", host.Run("Set-RelationshipPolicy -RequireSignature -TrustedRoot $f/ledger.db").ErrorId);

        var policy = host.Get<RelationshipPolicy>("Set-RelationshipPolicy -RequireSignature -TrustedRoot $f/key.pfx, $root").Single();

        Assert.Equal(authority.Root.RawData, Convert.FromBase64String(Assert.Single(policy.TrustedRoot)));
        Assert.Contains("TrustedRoot (CN=Andor Test Authority", host.Run("Set-RelationshipPolicy -Clear TrustedRoot").Warnings.Single(), StringComparison.Ordinal);
        Assert.Empty(host.Get<RelationshipPolicy>("Get-RelationshipPolicy").Single().TrustedRoot);
    }

    private string At(string name) => Path.Combine(folder, name);

    private void Make()
    {
        host.Get<RelationshipPlan>("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -RequireApproval");
        LinesPlan.OfSomebodyElse(host.Get<PartnerCenterConnection>("Get-PartnerCenterConnection").Single(), At("plan.json"));
    }

    private static string Document()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "PartnerRelationships.sln")))
        {
            root = root.Parent!;
        }

        return Path.Combine(root.FullName, "docs", "EVIDENCE.md");
    }
}
