using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class EvidenceTests : IDisposable
{
    private const string Invoke = "$null = Invoke-RelationshipPlan $plan -Attest -Confirm:$false -ErrorAction SilentlyContinue; Get-RelationshipRun";
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("evidence").FullName;

    public EvidenceTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 40 -Path $s -Ledger $l", ("s", At("sandbox.db")), ("l", At("ledger.db")));

    private string Plan => At("plan.json");

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void From_the_plan_to_evidence_that_is_verified_without_a_connection()
    {
        host.Get<ResellerInvitation>("New-ResellerInvitation Zwischenruf");
        using var plan = OfSomebodyElse();
        var approval = host.Get<RelationshipPlan>("Approve-RelationshipPlan $plan -Comment Agreed", ("plan", plan.Path)).Single().Approvals.Single();
        var run = host.Get<RelationshipRun>(Invoke).Single();

        var written = host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f", ("f", At("proof"))).Single();

        Assert.Equal((run.RunId, run.Customers, run.Achieved), (written.RunId, written.Customers, written.Achieved));
        Assert.Equal(run.Achieved, written.Confirmed);
        Assert.Equal([Path.GetFileName(written.Report), Path.GetFileName(written.Evidence)], Directory.GetFiles(At("proof")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var report = File.ReadAllText(written.Report);
        Assert.Contains($"{approval.ApprovedBy}, ", report, StringComparison.Ordinal);
        Assert.Contains("good faith", report, StringComparison.Ordinal);
        Assert.True(host.Get<LedgerVerification>("Test-RelationshipLedger").Single().IsIntact);
        Assert.Empty(host.Get<LedgerVerification>("Test-RelationshipLedger -Evidence $e -Connection (Get-PartnerCenterConnection)", ("e", written.Evidence)).Single().Problems);

        host.Run("Disconnect-PartnerCenter");
        var found = host.Get<LedgerVerification>("$w | Test-RelationshipLedger", ("w", written)).Single();

        Assert.Empty(found.Problems);
        Assert.Equal((written.Evidence, (long)run.Customers, written.Entries), (found.Ledger, found.Records, found.Entries));
    }

    [Theory]
    [InlineData("customer", "domain", "CustomerAltered")]
    [InlineData("customer", "delegated_admin_after", "CustomerAltered")]
    [InlineData("customer", "completed_on", "CustomerAltered")]
    [InlineData("step", "correlation_id", "CustomerAltered")]
    [InlineData("step", "status_after", "CustomerAltered")]
    [InlineData("step", "request_id", "StepAltered")]
    [InlineData("run", "host", "RunAltered")]
    [InlineData("run", "ended_on", "RunAltered")]
    [InlineData("audit", "state", "EvidenceAltered")]
    public void Whatever_is_changed_in_the_file_is_named(string kind, string field, string problem)
    {
        var written = Export();

        var changed = Change(written.Evidence, kind, field, isHashedAnew: problem != "EvidenceAltered");

        Assert.Equal(problem, host.Get<LedgerVerification>("Test-RelationshipLedger -Evidence $e", ("e", changed)).Single().Problems.Single().ProblemId);
    }

    [Fact]
    public void A_removal_by_somebody_else_is_not_taken_for_ours()
    {
        Make();
        var other = host.Get<PartnerCenterConnection>("$mine = Get-PartnerCenterConnection; Connect-PartnerCenter -Sandbox -Path $s", ("s", At("sandbox.db"))).Single();
        var victim = Read().Customers.First(customer => customer.Steps.Count > 0);
        host.Get<ChangeResult>("Remove-CustomerRelationship $id -Reason x -Attest -Confirm:$false -Connection $o", ("id", victim.CustomerId), ("o", other));
        host.Run("$null = Invoke-RelationshipPlan $plan -Attest -Confirm:$false -Connection $mine", ("plan", Plan));

        var compared = host.Get<ChangeComparison>("Get-RelationshipChange -Connection $mine | Compare-RelationshipRun -Connection $mine");

        Assert.Equal(Read().Customers.Count, compared.Length);
        var theirs = compared.Single(one => one.CustomerId == victim.CustomerId);
        Assert.Equal((ChangeOutcome.AlreadyGone, AuditState.ByOthers), (theirs.Outcome, theirs.Audit));
        Assert.NotNull(theirs.OccurredOn);
        Assert.All(compared.Where(one => one.Outcome == ChangeOutcome.Removed), one => Assert.Equal(AuditState.Confirmed, one.Audit));
        Assert.All(compared.Where(one => one.Outcome == ChangeOutcome.Blocked), one => Assert.Equal(AuditState.NotAsked, one.Audit));
        Assert.Equal(compared, host.Get<ChangeComparison>("Get-RelationshipRun -Connection $mine | Compare-RelationshipRun -Connection $mine"));
    }

    [Fact]
    public void Nothing_is_written_with_WhatIf_and_what_is_there_stays_without_Force()
    {
        Make();
        host.Get<RelationshipRun>(Invoke);
        Assert.Empty(host.Get<object>("Get-RelationshipRun | Export-RelationshipEvidence $f -WhatIf", ("f", At("proof"))));
        Assert.False(Directory.Exists(At("proof")));

        var first = host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f -NoAudit").Single();

        Assert.Null(first.Confirmed);
        Assert.Equal("EvidenceExists", host.Run("Get-RelationshipRun | Export-RelationshipEvidence $f").ErrorId);
        Assert.Equal(first.Evidence, host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f -Force").Single().Evidence);
        Assert.Equal("RelationshipRunNotFound", host.Run("Export-RelationshipEvidence $f -RunId 00000000-0000-0000-0000-000000000001").ErrorId);
        Assert.Equal("RelationshipRunNotFound", host.Run("Compare-RelationshipRun -RunId 00000000-0000-0000-0000-000000000001").ErrorId);
    }

    [Fact]
    public void What_is_no_evidence_is_an_error_and_does_not_stop_the_next_file()
    {
        var written = Export();
        File.WriteAllText(At("letter.json"), "Dear ledger");

        var outcome = host.Run("Test-RelationshipLedger -Evidence $a; Test-RelationshipLedger -Evidence $b; Test-RelationshipLedger -Evidence $c", ("a", At("none.json")), ("b", At("letter.json")), ("c", written.Evidence));

        Assert.Equal(["EvidenceNotFound", "EvidenceInvalid"], outcome.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.True(((LedgerVerification)outcome.Output.Single().BaseObject).IsIntact);
    }

    [Fact]
    public void The_verdict_says_of_each_thing_whether_it_is_proved_and_a_bundle_alone_proves_nothing()
    {
        var written = Export();

        var alone = host.Run("$w | Test-RelationshipEvidence", ("w", written));
        var known = host.Run("$w | Test-RelationshipEvidence -Connection (Get-PartnerCenterConnection)", ("w", written));

        Assert.Equal((true, null, true, false), Of(alone));
        Assert.Equal("EvidenceUnproven", alone.ErrorId);
        Assert.Equal((true, true, true, true), Of(known));
        Assert.Empty(known.Errors);
        Assert.Equal(written.Hash, ((EvidenceVerdict)known.Output.Single().BaseObject).Hash);
    }

    [Fact]
    public void A_forged_bundle_fits_itself_at_most_and_an_edited_report_shows()
    {
        var written = Export();
        var forged = Change(written.Evidence, "bundle", "exported_by", isHashedAnew: true);
        File.Copy(forged, written.Evidence, overwrite: true);

        Assert.Equal((true, false, true, false), Of(host.Run("$w | Test-RelationshipEvidence -Connection (Get-PartnerCenterConnection) -ErrorAction SilentlyContinue", ("w", written))));

        File.AppendAllText(written.Report, "<!-- -->");
        Assert.Equal((true, null, false, false), Of(host.Run("$w | Test-RelationshipEvidence -ErrorAction SilentlyContinue", ("w", written))));
        File.Delete(written.Report);
        Assert.Null(Of(host.Run("$w | Test-RelationshipEvidence -ErrorAction SilentlyContinue", ("w", written))).Report);
    }

    private static (bool? Own, bool? Ledger, bool? Report, bool Proven) Of(Outcome outcome) =>
        outcome.Output.Select(item => (EvidenceVerdict)item.BaseObject).Select(verdict => (verdict.SelfConsistent.Is, verdict.InLedger.Is, verdict.Report.Is, verdict.IsProven)).Single();

    private string At(string name) => Path.Combine(folder, name);

    private RelationshipPlan Read() => ServiceFactory.PlanFiles.Read(Plan);

    private void Make(string how = "") => host.Get<RelationshipPlan>($"Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason 'The contract ended' {how}", ("plan", Plan));

    private RelationshipEvidence Export()
    {
        Make("-SuspendLegacy");
        host.Get<RelationshipRun>(Invoke);
        return host.Get<RelationshipEvidence>("Get-RelationshipRun | Export-RelationshipEvidence $f", ("f", At("proof"))).Single();
    }

    private PlanFile OfSomebodyElse() => new(
        host.Get<PartnerCenterConnection>("Get-PartnerCenterConnection").Single(),
        host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness").Where(one => one.Verdict == ReadinessVerdict.Ready),
        _ => [],
        new PlanOptions { RequireApproval = true });

    private string Change(string path, string kind, string field, bool isHashedAnew)
    {
        var files = new JsonEvidenceFiles();
        var items = files.Read(path).ToList();
        var place = items.FindIndex(item => item.Kind == kind || item.Parts.Any(part => part.Kind == kind && part[field] is not null));
        items[place] = items[place].Kind == kind ? With(items[place], field) : items[place] with { Parts = [.. items[place].Parts.Select(part => part.Kind == kind && part[field] is not null ? With(part, field) : part)] };
        using var stream = File.Create(At("changed.json"));
        using var writer = files.Begin(stream);
        var lines = new MerkleTree();
        items.Take(items.Count - 1).ToList().ForEach(item => lines.Add(writer.Write(item)));
        writer.Write(isHashedAnew ? new EvidenceItem(EvidenceItem.Seal, new Dictionary<string, string?> { ["hash"] = lines.Root }) : items[^1]);
        writer.Complete();
        return At("changed.json");
    }

    private static EvidenceItem With(EvidenceItem item, string field) =>
        item with { Fields = item.Fields.ToDictionary(one => one.Key, one => one.Key == field ? field == "request_id" ? Guid.NewGuid().ToString() : "x" + one.Value : one.Value) };
}
