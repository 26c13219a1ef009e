using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals.Plans;

public sealed class PlanDeskTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly FakePlanFiles files = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_person_approves_and_then_the_plan_passes()
    {
        var plan = await KeptAsync();
        await Assert.ThrowsAsync<RelationshipPlanException>(() => PlanGate.CheckAsync(plan, service.Session(clock), Token));

        var approved = await ApproveAsync("bela@andor.example", "looks right");

        Assert.Equal("bela@andor.example", Assert.Single(approved.Approvals).ApprovedBy);
        await PlanGate.CheckAsync(files.Kept[Path], service.Session(clock), Token);
        Assert.Equal([EventKinds.RemovalPlanMade, EventKinds.RemovalPlanApproved], service.Events.ConvertAll(entry => entry.Kind));
        Assert.All(service.Events, entry => Assert.Equal(plan.PlanId, entry.CorrelationId));
        Assert.Contains("looks right", service.Events[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_is_one_however_often_it_is_given_and_others_stay()
    {
        await KeptAsync();
        await ApproveAsync("bela@andor.example", null);
        await ApproveAsync("cili@andor.example", null);

        Assert.Equal(2, (await ApproveAsync("BELA@andor.example", "again")).Approvals.Count);
        await PlanGate.CheckAsync(files.Kept[Path], service.Session(clock), Token);
    }

    [Theory]
    [InlineData("Anna@Andor.example")]
    [InlineData(null)]
    public async Task The_maker_cannot_approve_it_signed_in_or_not(string? user)
    {
        await KeptAsync();

        Assert.Equal("RelationshipPlanOwnApproval", (await Assert.ThrowsAsync<RelationshipPlanException>(() => ApproveAsync(user, null))).ErrorId);
        Assert.Empty(files.Kept[Path].Approvals);
    }

    [Fact]
    public async Task For_an_application_the_account_behind_it_counts()
    {
        await KeptAsync();
        var desk = new PlanDesk(service.Session(clock, signIn: SignInKind.Application), files);

        Assert.Equal("RelationshipPlanOwnApproval", (await Assert.ThrowsAsync<RelationshipPlanException>(() => desk.DraftApprovalAsync(files.Kept[Path], null, Token))).ErrorId);
    }

    [Fact]
    public async Task A_plan_that_nobody_may_carry_out_is_not_approved()
    {
        var plan = await KeptAsync();
        files.Kept[Path] = plan with { Reason = "another" };

        Assert.Equal("RelationshipPlanAltered", (await Assert.ThrowsAsync<RelationshipPlanException>(() => ApproveAsync("bela@andor.example", null))).ErrorId);
    }

    [Fact]
    public async Task A_plan_that_was_exchanged_while_somebody_thought_about_it_is_not_approved()
    {
        var plan = await KeptAsync();
        var desk = new PlanDesk(service.Session(clock, user: "bela@andor.example"), files);
        var approval = await desk.DraftApprovalAsync(plan, null, Token);
        files.Kept[Path] = Plans.Full();

        Assert.Equal("RelationshipPlanAltered", (await Assert.ThrowsAsync<RelationshipPlanException>(() => desk.ApproveAsync(plan, approval, signing: null, Token))).ErrorId);
        Assert.Empty(files.Kept[Path].Approvals);
    }

    private const string Path = "/plans/end.json";

    private Task<RelationshipPlan> KeptAsync()
    {
        var plan = Plans.Sealed(Plans.Full() with { CreatedUnder = Environment.UserName, Options = new PlanOptions { RequireApproval = true } });
        return new PlanDesk(service.Session(clock, user: plan.CreatedBy), files).KeepAsync(plan, Path, overwrite: false, Token);
    }

    private async Task<RelationshipPlan> ApproveAsync(string? user, string? comment)
    {
        var desk = new PlanDesk(service.Session(clock, user: user), files);
        var plan = files.Kept[Path];
        return await desk.ApproveAsync(plan, await desk.DraftApprovalAsync(plan, comment, Token), signing: null, Token);
    }

    private sealed class FakePlanFiles : IPlanFiles
    {
        public Dictionary<string, RelationshipPlan> Kept { get; } = [];

        public RelationshipPlan Read(string path) => Kept[path];

        public void RequireRoom(string path, bool overwrite) => throw new NotSupportedException();

        public IPlanDraft Begin() => throw new NotSupportedException();

        public IReadOnlyList<string> Covered(string document) => throw new NotSupportedException();

        public PlannedCustomer ReadLine(string line, int place) => throw new NotSupportedException();

        public RelationshipPlan Write(RelationshipPlan plan, string path, bool overwrite) => Kept[path] = plan with { Path = path };

        public string ToDocument(RelationshipPlan plan) => throw new NotSupportedException();

        public RelationshipPlan FromDocument(string document) => throw new NotSupportedException();
    }
}
