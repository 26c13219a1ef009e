using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Tests.Removals.Evidence;

public sealed class EvidenceCheckTests : IDisposable
{
    private readonly EvidenceStage stage = new();

    public void Dispose() => stage.Clear();

    [Fact]
    public async Task Evidence_that_nobody_touched_is_intact_with_and_without_its_ledger()
    {
        var written = await stage.TakeAsync();

        var found = stage.Check();

        Assert.Empty(found.Problems);
        Assert.Equal((3L, written.Entries), (found.Records, found.Entries));
        Assert.Empty(stage.Check(withLedger: true).Problems);
        Assert.DoesNotContain(stage.Items, item => item.Fields.Values.Contains("another partner's secret"));
        Assert.Contains(stage.Items, item => item.Kind == EvidenceItem.Link);
    }

    [Fact]
    public async Task Each_kind_of_tampering_is_named_although_the_hash_was_recomputed()
    {
        await stage.TakeAsync();
        var whole = stage.Items.ToList();
        (string Problem, Action<List<EvidenceItem>> Change)[] changes =
        [
            ("StepAltered", items => Part(items, EvidenceItem.Step, step => step["request_id"] is not null, step => EvidenceStage.With(step, "request_id", Guid.NewGuid().ToString()))),
            ("StepAltered", items => ChangeOf(items, EvidenceItem.Customer, customer => customer with { Parts = [] })),
            ("CustomerAltered", items => ChangeOf(items, EvidenceItem.Customer, customer => EvidenceStage.With(customer, "outcome", "Blocked"))),
            ("CustomerAltered", items => ChangeOf(items, EvidenceItem.Customer, customer => EvidenceStage.With(customer, "outcome", null))),
            ("CustomerAltered", items => ChangeOf(items, EvidenceItem.Customer, customer => EvidenceStage.With(customer, "name", "Somebody else"))),
            ("CustomerAltered", items => ChangeOf(items, EvidenceItem.Customer, customer => EvidenceStage.With(customer, "customer_id", Guid.NewGuid().ToString()))),
            ("CustomerAltered", items => items.Remove(items.First(item => item.Kind == EvidenceItem.Customer))),
            ("EvidenceIncomplete", items => items.Remove(items.Last(item => item.Kind == EvidenceItem.Customer))),
            ("EntryMissing", items => items.Remove(Entries(items)[3])),
            ("EntryMissing", items => items.Remove(items.First(item => item.Kind == EvidenceItem.Link))),
            ("EntryMissing", items => items.Reverse(items.IndexOf(Entries(items)[2]), 2)),
            ("EntryAltered", items => ChangeOf(items, EvidenceItem.Entry, entry => EvidenceStage.With(entry, "actor", "somebody else"))),
            ("EntryOutOfChain", items => ChangeOf(items, EvidenceItem.Link, link => EvidenceStage.With(link, EventFields.PreviousHash, new string('1', 64)))),
            ("PlanAltered", items => ChangeOf(items, EvidenceItem.Document, document => EvidenceStage.With(document, "text", "another reason"))),
            ("PlanAltered", items => ChangeOf(items, EvidenceItem.Plan, plan => plan with { Parts = [EvidenceStage.With(plan.Parts[0], "approved_by", "carl@andor.example")] })),
            ("PlanAltered", items => ChangeOf(items, EvidenceItem.Run, run => EvidenceStage.With(run, "plan_seal", new string('1', 64)))),
            ("RunAltered", items => ChangeOf(items, EvidenceItem.Run, run => EvidenceStage.With(run, "attested_by", "somebody else"))),
            ("RunAltered", items => ChangeOf(items, EvidenceItem.Run, run => EvidenceStage.With(run, "state", nameof(RunState.HumanNeeded)))),
            ("RunAltered", items => ChangeOf(items, EvidenceItem.Run, run => EvidenceStage.With(run, "state", nameof(RunState.Running)))),
            ("RunAltered", items => ChangeOf(items, EvidenceItem.Run, run => EvidenceStage.With(run, "removed", "2"))),
            ("RunAltered", items => items.Remove(Entries(items)[^1])),
            ("EvidenceIncomplete", items => ChangeOf(items, EvidenceItem.Head, head => EvidenceStage.With(head, "entries", "99"))),
            ("PlanAltered", items => items.RemoveAll(item => item.Kind == EvidenceItem.Document)),
            ("EvidenceIncomplete", items => items.RemoveAll(item => item.Kind == EvidenceItem.Head)),
        ];

        Assert.All(changes, change =>
        {
            stage.Items.Clear();
            stage.Items.AddRange(whole);
            Assert.Equal(change.Problem, stage.Tamper(change.Change).Problems.Single().ProblemId);
        });
    }

    [Fact]
    public async Task What_no_entry_records_is_covered_by_the_hash_in_the_ledger()
    {
        await stage.TakeAsync();
        ChangeOf(stage.Items, EvidenceItem.Customer, customer => EvidenceStage.With(customer, "delegated_admin_after", "Granted"));
        Assert.Equal("EvidenceAltered", stage.Check().Problems.Single().ProblemId);

        stage.Tamper(_ => { });

        Assert.Empty(stage.Check().Problems);
        Assert.Equal("EvidenceUnknown", stage.Check(withLedger: true).Problems.Single().ProblemId);
    }

    [Fact]
    public async Task Evidence_of_a_plan_that_the_ledger_does_not_know_is_not_intact()
    {
        await stage.TakeAsync(isKnown: false);

        Assert.Contains("has no record of how it was made", stage.Check().Problems.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bela@andor.example", "imported it")]
    [InlineData("cili@andor.example", null)]
    public async Task An_approval_by_the_importer_does_not_count(string importer, string? complaint)
    {
        await stage.TakeAsync(importer: importer);

        Assert.Equal(complaint is null, stage.Check().IsIntact);
        Assert.All(stage.Check().Problems, problem => Assert.Contains(complaint!, problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_approval_that_the_ledger_does_not_know_is_named()
    {
        await stage.TakeAsync();
        var approval = stage.Plan.Approvals[0] with { ApprovedBy = "carl@andor.example" };

        stage.Forge(approval);

        var problem = stage.Tamper(items => ChangeOf(items, EvidenceItem.Plan, plan => plan with { Parts = [EvidenceStage.With(plan.Parts[0], "approved_by", approval.ApprovedBy)] })).Problems.Single();
        Assert.Equal("ApprovalUnknown", problem.ProblemId);
        Assert.Contains("carl@andor.example", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_ledger_does_not_have_its_entries()
    {
        await stage.TakeAsync();
        var other = new EvidenceStage();

        await other.TakeAsync();

        Assert.Equal("EvidenceForeign", new EvidenceCheck(stage, stage).Run("e", other.Ledger, TestContext.Current.CancellationToken).Problems.Single().ProblemId);
        other.Clear();
    }

    private static EvidenceItem[] Entries(List<EvidenceItem> items) => [.. items.Where(item => item.Kind == EvidenceItem.Entry)];

    private static void ChangeOf(List<EvidenceItem> items, string kind, Func<EvidenceItem, EvidenceItem> change)
    {
        var place = items.FindIndex(item => item.Kind == kind);
        items[place] = change(items[place]);
    }

    private static void Part(List<EvidenceItem> items, string kind, Func<EvidenceItem, bool> which, Func<EvidenceItem, EvidenceItem> change)
    {
        var place = items.FindIndex(item => item.Parts.Any(part => part.Kind == kind && which(part)));
        var parts = items[place].Parts.ToList();
        var at = parts.FindIndex(part => part.Kind == kind && which(part));
        parts[at] = change(parts[at]);
        items[place] = items[place] with { Parts = parts };
    }
}
