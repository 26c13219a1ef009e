using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.Signatures.Tests.Authorities;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>What a customer is handed of the evidence of a run.</summary>
public sealed class CustomerEvidenceTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly PrivateAuthority authority = new();
    private readonly X509Certificate2 certificate;
    private readonly string folder = Directory.CreateTempSubdirectory("proof").FullName;
    private readonly RelationshipChange[] changes;

    public CustomerEvidenceTests()
    {
        certificate = authority.Issue("Ada", curve: true);
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 25 -Ledger $l", ("l", At("ledger.db")));
        host.Run("", ("c", certificate), ("f", folder), ("root", authority.Write(At("root.pem"))));
        host.Run("$null = Get-PartnerCustomer | New-CustomerRemovalPlan $f/plan.json -Reason 'The contract ended' -SuspendLegacy; $null = Invoke-RelationshipPlan $f/plan.json -Attest -Confirm:$false -ErrorAction SilentlyContinue");
        changes = host.Get<RelationshipChange>("Get-RelationshipChange");
    }

    private RelationshipChange Removed => changes.First(change => change.Outcome == ChangeOutcome.Removed && change.Steps.Count > 2);

    private RelationshipChange Blocked => changes.First(change => change.Outcome == ChangeOutcome.Blocked);

    private ISignatureInspection Inspection => ServiceFactory.SignatureInspection([new CertificateReference(At("root.pem"))], asksRevocation: true);

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
        certificate.Dispose();
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_customer_verifies_it_offline_with_the_certificate_of_the_partners_authority()
    {
        using var time = new TimestampAuthority(authority);
        var whole = host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f/proof -SigningCertificate $c -TimestampServer $t", ("t", time.Address)).Single();
        var written = Export(Removed);

        Assert.Equal((whole.RunId, Removed.CustomerId, Removed.Name, whole.Hash, true, true), (written.RunId, written.CustomerId, written.Name, written.Hash, written.IsSigned, written.IsTimestamped));
        host.Run("Disconnect-PartnerCenter");
        var found = Verdict(written, "-TrustedRoot $root -CheckRevocation");
        Assert.Equal((true, null, SignatureState.Trusted, null, true), (found.SelfConsistent.Is, found.InLedger.Is, found.SignedBy.State, found.Report.Is, found.IsProven));
        Assert.Equal((whole.RunId, Removed.CustomerId, whole.Hash, 1, written.Entries), (found.RunId, found.CustomerId, found.Hash, found.Customers, found.Entries));
        Assert.NotNull(found.TimestampedOn);
        Assert.True(written.Entries >= 3);

        var untrusted = host.Run("$w | Test-RelationshipEvidence", ("w", written));
        Assert.Equal(("EvidenceUnproven", SignatureState.Untrusted), (untrusted.ErrorId, ((EvidenceVerdict)untrusted.Output.Single().BaseObject).SignedBy.State));
    }

    [Fact]
    public void It_shows_nothing_of_another_customer()
    {
        foreach (var mine in new[] { Removed, Blocked })
        {
            var text = File.ReadAllText(Export(mine).Evidence);
            Assert.Contains(mine.Domain!, text, StringComparison.Ordinal);
            Assert.All(changes.Where(change => change != mine), other =>
            {
                Assert.DoesNotContain(other.CustomerId.ToString(), text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(other.Domain!, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain($"\"{other.Name}\"", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(other.Steps.Select(step => step.RequestId?.ToString()).OfType<string>(), id => text.Contains(id, StringComparison.OrdinalIgnoreCase));
            });
            Assert.DoesNotContain("\"salt\":\"\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"item\":\"run\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"item\":\"document\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_signature_the_ledger_vouches_for_it_and_nothing_else()
    {
        var written = Export(Blocked);

        Assert.False(written.IsSigned);
        Assert.Equal("EvidenceUnproven", host.Run("$w | Test-RelationshipEvidence", ("w", written)).ErrorId);
        Assert.Equal((true, true), (Verdict(written, "-Connection (Get-PartnerCenterConnection)").InLedger.Is, Verdict(written, "-Connection (Get-PartnerCenterConnection)").IsProven));
        Assert.Equal(SignatureState.Trusted, Verdict(Export(Removed, "-SigningCertificate $c"), "-TrustedRoot $root -CheckRevocation").SignedBy.State);
    }

    [Fact]
    public async Task A_byte_that_is_flipped_anywhere_is_refused_or_leaves_it_unproven()
    {
        var written = Export(Removed, "-SigningCertificate $c");
        var bytes = File.ReadAllBytes(written.Evidence);
        Assert.True(await IsProvenAsync(bytes));
        var signature = System.Text.Encoding.UTF8.GetString(bytes).IndexOf("{\"item\":\"signature\"", StringComparison.Ordinal);
        var end = Array.IndexOf(bytes, (byte)'\n', signature);

        var passed = new List<int>();
        // Each before the signature, and of what is alike behind it every so many.
        for (var place = 0; place < bytes.Length; place += place < signature ? 1 : place < end ? 37 : 11)
        {
            bytes[place] ^= 1;
            if (place > signature && place < end ? await IsProvenAsync(bytes) : await FitsAsync(bytes))
            {
                passed.Add(place);
            }

            bytes[place] ^= 1;
        }

        // Of a signature's envelope some bytes are covered by nothing, and say nothing that is used (RFC 5652: its version, and which hashes it may have).
        Assert.All(passed, place => Assert.InRange(place, signature, end));
        Assert.True(passed.Count <= 2, string.Join(", ", passed));
    }

    [Fact]
    public async Task Lines_that_are_anothers_or_missing_do_not_pass()
    {
        var (mine, other) = (File.ReadAllLines(Export(Removed, "-SigningCertificate $c").Evidence), File.ReadAllLines(Export(Blocked, "-SigningCertificate $c").Evidence));
        int At(string[] lines, string item) => Array.FindIndex(lines, line => line.StartsWith($"{{\"item\":\"{item}\"", StringComparison.Ordinal));
        var (customer, theirs) = (At(mine, "customer"), At(other, "customer"));
        string[][] changed =
        [
            [.. mine[..customer], other[theirs], .. mine[(customer + 1)..]],
            [.. mine[..(customer - 1)], other[theirs - 1], other[theirs], .. mine[(customer + 1)..]],
            [other[0], .. mine[1..]],
            [.. mine[..^2]],
            [.. mine[..^1]],
            [.. mine, .. other[^2..]],
            [.. mine, .. mine[^2..]],
            [.. mine[..2], .. mine[3..]],
            [.. mine[..3], .. mine[5..]],
            [.. mine[..(customer - 1)], .. mine[(customer + 1)..]],
        ];

        Assert.True(await IsProvenAsync(System.Text.Encoding.UTF8.GetBytes(string.Concat(mine.Select(line => line + "\n")))));
        foreach (var lines in changed)
        {
            Assert.False(await IsProvenAsync(System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")))), string.Join('\n', lines));
        }
    }

    [Fact]
    public void It_is_its_owners_alone_and_stays_without_Force_and_nothing_is_written_with_WhatIf()
    {
        Assert.Empty(host.Get<object>("Get-RelationshipChange | Export-RelationshipEvidence $f/proof -WhatIf"));
        Assert.False(Directory.Exists(At("proof")));
        var written = Export(Removed);
        var bundle = File.ReadAllBytes(Bundle);

        Assert.Equal("EvidenceExists", host.Run("$w | Export-RelationshipEvidence $f/proof -RunId $w.RunId", ("w", Removed)).ErrorId);
        Assert.Equal(written.Evidence, Export(Removed, "-Force").Evidence);
        Assert.Equal(bundle, File.ReadAllBytes(Bundle));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(written.Evidence));
        }
    }

    [Fact]
    public void All_proofs_of_a_run_have_one_hash_and_one_failure_stops_no_other()
    {
        var outcome = host.Run("$r = Get-RelationshipRun; $r | Export-RelationshipEvidence $f/proof -CustomerId $a, 00000000-0000-0000-0000-000000000001, $b -NoAudit", ("a", Removed), ("b", Blocked.CustomerId));

        Assert.Equal("RelationshipChangeNotFound", outcome.ErrorId);
        var written = outcome.Output.Select(item => (CustomerEvidence)item.BaseObject).ToArray();
        Assert.Equal([Removed.CustomerId, Blocked.CustomerId], written.Select(one => one.CustomerId));
        Assert.Equal(changes.Length, host.Get<CustomerEvidence>("Get-RelationshipChange | Export-RelationshipEvidence $f/proof -Force").Count(one => one.Hash == written[0].Hash));
        Assert.Single(host.Get<RelationshipEvent>("Get-RelationshipEvent -Kind RemovalEvidenceExported"));
        Assert.Equal(Removed.CustomerId, host.Get<CustomerEvidence>("Get-PartnerCustomer $b | Export-RelationshipEvidence $f/proof -RunId $r.RunId -Force; $a.CustomerId | Export-RelationshipEvidence $f/proof -RunId $r -Force").Last().CustomerId);
        var copy = System.Management.Automation.PSSerializer.Deserialize(System.Management.Automation.PSSerializer.Serialize(Removed));
        Assert.Equal(Removed.CustomerId, host.Get<CustomerEvidence>("$copy | Export-RelationshipEvidence $f/proof -Force", ("copy", copy)).Single().CustomerId);
        var run = System.Management.Automation.PSSerializer.Deserialize(System.Management.Automation.PSSerializer.Serialize(host.Get<RelationshipRun>("$r").Single()));
        Assert.Equal(2, host.Get<RelationshipEvidence>("$r, $run | Export-RelationshipEvidence $f/all -NoAudit -Force", ("run", run)).Length);
    }

    [Fact]
    public void Of_evidence_that_the_ledger_did_not_note_no_proof_is_made()
    {
        Export(Removed);
        File.WriteAllText(Bundle, File.ReadAllText(Bundle).Replace("The contract ended", "The contract started", StringComparison.Ordinal));

        Assert.Equal("EvidenceUnproven", host.Run("$w | Export-RelationshipEvidence $f/proof -Force", ("w", Removed)).ErrorId);
    }

    [Fact]
    public void A_saved_head_says_which_entries_were_there_when_it_was_saved()
    {
        host.Run("$null = Connect-PartnerCenter -Sandbox -SeedCustomers 5 -Ledger $f/other.db; $null = New-ResellerInvitation Zwischenruf");
        var before = host.Get<LedgerWitness>("Save-RelationshipLedgerHead -SigningCertificate $c").Single();
        host.Run("$null = Get-PartnerCustomer | New-CustomerRemovalPlan $f/other.json -Reason x; $null = Invoke-RelationshipPlan $f/other.json -Attest -Confirm:$false -ErrorAction SilentlyContinue");
        var written = host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f/other").Single();
        var after = host.Get<LedgerWitness>("Save-RelationshipLedgerHead -SigningCertificate $c").Single();
        host.Run("", ("before", before), ("after", after), ("w", written));
        const string known = "-Connection (Get-PartnerCenterConnection)";

        Assert.Equal((null, true), Witnessed($"-Witness $before {known}", "It was saved before the run: at entry 1"));
        Assert.Equal((true, true), Witnessed($"-Witness $after {known} -TrustedRoot $root -CheckRevocation", "Trusted, CN=Ada"));
        Assert.Equal((true, false), Witnessed("-Witness $after", "includes the evidence's entries up to the last"));
        Assert.Equal((null, true), Witnessed(known, "No saved head"));

        // A chain that was built again, and the evidence with it.
        host.Run("$null = Connect-PartnerCenter -Sandbox -SeedCustomers 5 -Ledger $f/forged.db; $null = New-ResellerInvitation Zwischenruf; $null = Get-PartnerCustomer | New-CustomerRemovalPlan $f/forged.json -Reason y; $null = Invoke-RelationshipPlan $f/forged.json -Attest -Confirm:$false -ErrorAction SilentlyContinue");
        host.Run("$w = Get-RelationshipRun | Export-RelationshipEvidence $f/forged");
        Assert.Equal((false, false), Witnessed($"-Witness $after {known}", "differs from the one in the saved head"));
        File.WriteAllText(At("altered.json"), after.Document.Replace("\"savedOn\":\"20", "\"savedOn\":\"19", StringComparison.Ordinal));
        Assert.Equal((false, false), Witnessed($"-Witness $f/altered.json {known}", "not what was signed"));
        Assert.Equal("WitnessNotFound", host.Run("$w | Test-RelationshipEvidence -Witness $f/none.json").ErrorId);
    }

    private (bool? Witnessed, bool IsProven) Witnessed(string how, string reason)
    {
        var found = host.Get<EvidenceVerdict>($"$w | Test-RelationshipEvidence {how} -ErrorAction SilentlyContinue").Single();
        Assert.Contains(reason, found.Witnessed.Reason, StringComparison.Ordinal);
        return (found.Witnessed.Is, found.IsProven);
    }

    private string Bundle => At($"proof/run-{Removed.RunId}.jsonl");

    private CustomerEvidence Export(RelationshipChange change, string how = "") => host.Get<CustomerEvidence>($"$x | Export-RelationshipEvidence $f/proof {how}", ("x", change)).Single();

    private EvidenceVerdict Verdict(CustomerEvidence written, string how) => host.Get<EvidenceVerdict>($"$w | Test-RelationshipEvidence {how}", ("w", written)).Single();

    private async Task<bool> IsProvenAsync(byte[] proof) => (await JudgeAsync(proof, Inspection))?.IsProven == true;

    private async Task<bool> FitsAsync(byte[] proof) => (await JudgeAsync(proof, new NoInspection()))?.SelfConsistent.Is == true;

    private async Task<EvidenceVerdict?> JudgeAsync(byte[] proof, ISignatureInspection inspection)
    {
        File.WriteAllBytes(At("changed.jsonl"), proof);
        try
        {
            return await ServiceFactory.EvidenceJudge(inspection).JudgeAsync(At("changed.jsonl"), ledger: null, witness: null, TestContext.Current.CancellationToken);
        }
        catch (InvalidInputException error)
        {
            Assert.Equal("EvidenceInvalid", error.ErrorId);
            return null;
        }
    }

    // Whether the lines fit is known without looking at a signature, and the sooner.
    private sealed class NoInspection : ISignatureInspection
    {
        public Task<SignatureVerdict> CheckAsync(byte[] hash, DetachedSignature? signature, CancellationToken cancellationToken) => Task.FromResult(new SignatureVerdict());
    }

    private string At(string name) => Path.Combine(folder, name);
}
