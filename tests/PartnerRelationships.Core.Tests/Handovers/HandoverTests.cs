using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Handovers;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Handovers;

public sealed class HandoverTests
{
    private static readonly Guid Old = HandoverWorld.Old, New = HandoverWorld.New;
    private readonly HandoverStage stage = new();

    [Fact]
    public async Task A_customer_is_invited_once_waited_for_transferred_and_the_distributor_before_goes_last()
    {
        Assert.Equal(ChangeOutcome.Waiting, (await stage.RunAsync(Old, New))?.Outcome);
        stage.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("drafted, but not sent", (await stage.RunAsync(Old, New))!.Detail, StringComparison.Ordinal);
        Assert.Equal(("New", "office@hill.example"), (stage.Invitations.Single().ProviderName, stage.Invitations.Single().Email));
        Assert.Empty(stage.World.Changes);

        stage.Accept();
        var result = await stage.RunAsync(Old, New);

        Assert.Equal(ChangeOutcome.HandedOver, result?.Outcome);
        Assert.Equal(["create", "accept", "remove"], stage.World.Changes);
        Assert.Equal(InvitationState.Accepted, stage.Invitations.Single().State);
        Assert.Equal([StepKind.InviteProvider, StepKind.CreateTransfer, StepKind.AcceptTransfer, StepKind.RemoveRelationship], stage.Requests.Select(step => step.Kind));
        Assert.All(stage.Requests, step => Assert.Equal(StepState.Done, step.State));
    }

    [Theory]
    [InlineData(false, true, "Waits for Old since 2026-03-01: it has to accept the transfer t1")]
    [InlineData(true, false, "Waits for New since 2026-03-01: it has to create a transfer")]
    [InlineData(false, false, "Waits for New since 2026-03-01: it has to create a transfer")]
    public async Task Without_its_connection_the_party_that_must_act_is_named(bool hasOld, bool hasNew, string what)
    {
        Guid[] parties = [.. new[] { (hasOld, Old), (hasNew, New) }.Where(one => one.Item1).Select(one => one.Item2)];
        await stage.RunAsync(parties);
        stage.Accept();

        var result = await stage.RunAsync(parties);

        Assert.Equal(ChangeOutcome.Waiting, result?.Outcome);
        Assert.StartsWith(what, result!.Detail, StringComparison.Ordinal);
        Assert.Contains((Old, stage.Ids[0]), stage.World.Holds);
    }

    [Fact]
    public async Task When_all_is_transferred_and_only_the_distributor_before_can_go_it_is_waited_for()
    {
        stage.Accept();
        await stage.RunAsync(New);
        await stage.World.AcceptAsync(Old);

        Assert.StartsWith("Waits for Old: it has to end its relationship with the customer", (await stage.RunAsync(New))!.Detail, StringComparison.Ordinal);
        stage.World.Holds.Remove((Old, stage.Ids[0]));
        Assert.Equal(ChangeOutcome.HandedOver, (await stage.RunAsync(New))?.Outcome);
    }

    [Fact]
    public async Task A_transfer_that_cannot_be_read_keeps_the_distributor_before_and_says_so()
    {
        await stage.RunAsync(Old, New);
        stage.Accept();
        stage.World.Unreadable = new AccessDeniedException("RoleMissing", "The role does not have the right.");

        var result = await stage.RunAsync(Old, New);

        Assert.Equal(ChangeOutcome.Waiting, result?.Outcome);
        Assert.Contains("Waits for missing information since 2026-03-01: The role does not have the right. Old is not removed until", result!.Detail, StringComparison.Ordinal);
        Assert.Empty(stage.World.Changes);

        stage.World.Unreadable = null;
        Assert.Equal(ChangeOutcome.HandedOver, (await stage.RunAsync(Old, New))?.Outcome);
    }

    [Fact]
    public async Task What_still_hangs_on_the_distributor_before_keeps_it()
    {
        stage.Accept();
        await stage.RunAsync(New);
        stage.World.Transfers[0] = stage.World.Transfers[0] with { Status = "Complete" };

        var result = await stage.RunAsync(Old, New);

        Assert.Equal(ChangeOutcome.Waiting, result?.Outcome);
        Assert.Contains("Still there: M365", result!.Detail, StringComparison.Ordinal);
        Assert.Equal(["create"], stage.World.Changes);
    }

    [Theory]
    [InlineData("create")]
    [InlineData("accept")]
    [InlineData("remove")]
    public async Task What_was_carried_out_before_its_answer_was_written_is_not_done_twice(string where)
    {
        await stage.RunAsync(Old, New);
        stage.Accept();
        stage.World.Crash = what => _ = what == where ? throw new InvalidOperationException("The process ends.") : 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.RunAsync(Old, New));
        Assert.Contains(stage.Requests, step => step.State == StepState.Intended);

        stage.World.Crash = null;
        stage.Clock.Advance(TimeSpan.FromDays(1));
        var result = await stage.RunAsync(Old, New);

        Assert.Equal(ChangeOutcome.HandedOver, result?.Outcome);
        Assert.Equal(["create", "accept", "remove"], stage.World.Changes);
        Assert.All(stage.Requests, step => Assert.Equal(StepState.Done, step.State));
    }

    [Fact]
    public async Task A_transfer_in_doubt_is_settled_though_this_machines_clock_was_ahead_of_the_services()
    {
        stage.Accept();
        stage.World.Crash = _ => throw new InvalidOperationException("The process ends.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.RunAsync(Old, New));

        stage.World.Crash = null;
        stage.World.Transfers[0] = stage.World.Transfers[0] with { CreatedOn = stage.Clock.Now.AddHours(-8) };
        Assert.Equal(ChangeOutcome.HandedOver, (await stage.RunAsync(Old, New))?.Outcome);
        Assert.Equal(["create", "accept", "remove"], stage.World.Changes);
        Assert.All(stage.Requests, step => Assert.Equal(StepState.Done, step.State));
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_settled_by_asking()
    {
        await stage.RunAsync(Old, New);
        stage.Accept();
        stage.World.Crash = _ => throw new UnreachableException("Timeout", "There was no answer.");

        Assert.Equal(ChangeOutcome.HandedOver, (await stage.RunAsync(Old, New))?.Outcome);
        Assert.Equal(["create", "accept", "remove"], stage.World.Changes);
    }

    [Fact]
    public async Task A_customer_already_invited_with_the_new_distributor_is_not_invited_again()
    {
        stage.Invitations.Add(new ResellerInvitation { InvitationId = Guid.NewGuid(), PartnerTenantId = FakeService.PartnerTenant, ProviderId = New, Domain = stage.Plan.Customers[0].Domain, CustomerId = stage.Ids[0], State = InvitationState.Sent, SentOn = stage.Clock.Now });

        Assert.StartsWith("Waits for the customer since 2026-03-01", (await stage.RunAsync())!.Detail, StringComparison.Ordinal);
        Assert.Single(stage.Invitations);
    }

    [Fact]
    public async Task An_invitation_that_was_kept_before_the_journal_knew_is_the_one_that_counts()
    {
        stage.BreakOffKeeping();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.RunAsync());
        Assert.Equal(StepState.Intended, Assert.Single(stage.Requests).State);

        stage.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ChangeOutcome.Waiting, (await stage.RunAsync())?.Outcome);
        Assert.Single(stage.Invitations);
        Assert.Equal(StepState.Done, Assert.Single(stage.Requests).State);
    }

    [Fact]
    public async Task It_is_taken_back_until_the_distributor_before_is_asked_to_go()
    {
        await stage.RunAsync(New);
        stage.Accept();
        await stage.RunAsync(New);
        Assert.Equal("Pending", stage.World.Transfers.Single().Status);

        var undone = await stage.UndoAsync(New);

        Assert.All(undone.Steps.Where(step => step.RequestId is not null), step => Assert.Equal(StepState.Undone, step.State));
        Assert.Equal("Cancel", stage.World.Transfers.Single().Status);
        var result = await stage.RunAsync(Old, New);
        Assert.Equal(ChangeOutcome.Blocked, result?.Outcome);
        Assert.Contains((Old, stage.Ids[0]), stage.World.Holds);
    }

    [Fact]
    public async Task What_somebody_altered_in_the_journal_is_not_taken_back()
    {
        await stage.RunAsync();
        stage.AlterJournal();

        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => stage.UndoAsync())).ErrorId);
        Assert.NotEqual(InvitationState.Withdrawn, stage.Invitations.Single().State);
    }

    [Fact]
    public async Task An_unaccepted_invitation_is_withdrawn_and_after_the_end_nothing_is_undone()
    {
        await stage.RunAsync();
        await stage.UndoAsync();
        Assert.Equal(InvitationState.Withdrawn, stage.Invitations.Single().State);

        var over = new HandoverStage();
        over.Accept();
        await over.RunAsync(Old, New);
        var error = await Assert.ThrowsAsync<ConflictException>(() => over.UndoAsync(Old, New));
        Assert.Equal("StepNotUndoable", error.ErrorId);
    }

    [Fact]
    public async Task A_distributor_that_ended_it_by_itself_is_noticed_and_so_is_that_the_new_one_is_not_there()
    {
        await stage.RunAsync();
        stage.World.Holds.Remove((Old, stage.Ids[0]));
        Assert.Equal(ChangeOutcome.Waiting, (await stage.RunAsync())?.Outcome);
        stage.Accept();
        Assert.Equal(ChangeOutcome.HandedOver, (await stage.RunAsync())?.Outcome);
    }

    [Fact]
    public async Task Without_an_own_relationship_nobody_is_invited()
    {
        stage.World.Holds.Remove((FakeService.PartnerTenant, stage.Ids[0]));
        Assert.Equal(ChangeOutcome.Blocked, (await stage.RunAsync(Old, New))?.Outcome);
        Assert.Empty(stage.Invitations);
    }

    [Fact]
    public void A_plan_with_steps_of_other_distributors_is_invalid()
    {
        var steps = stage.Plan.Customers[0].Steps;
        Assert.Null(HandoverShape.FaultOf(steps));
        Assert.NotNull(HandoverShape.FaultOf([.. steps.Skip(1)]));
        Assert.NotNull(HandoverShape.FaultOf([.. steps.Select(step => step.Kind == StepKind.RemoveRelationship ? step with { SubjectId = Guid.NewGuid().ToString() } : step)]));
        Assert.NotNull(HandoverShape.FaultOf([.. steps.Select(step => step with { SubjectId = New.ToString() })]));
    }

    [Fact]
    public void One_distributor_in_two_spellings_is_one()
    {
        var steps = stage.Plan.Customers[0].Steps;
        var spelt = Old.ToString("B").ToUpperInvariant();
        Assert.NotNull(HandoverShape.FaultOf([.. steps.Select(step => step.SubjectId == Old.ToString() ? step : step with { SubjectId = spelt })]));
        Assert.Null(HandoverShape.FaultOf([.. steps.Select(step => step.Kind == StepKind.AcceptTransfer ? step with { SubjectId = spelt } : step)]));
    }

    [Fact]
    public async Task A_customer_whose_default_domain_changed_is_invited_once_all_the_same()
    {
        stage.World.NewDomain = "renamed.example";
        await stage.RunAsync();
        stage.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("drafted, but not sent", (await stage.RunAsync())!.Detail, StringComparison.Ordinal);

        Assert.Equal(stage.Plan.Customers[0].Domain, stage.Invitations.Single().Domain);
        await stage.UndoAsync();
        Assert.Equal(InvitationState.Withdrawn, stage.Invitations.Single().State);
    }

    [Fact]
    public async Task The_name_of_a_distributor_does_not_leave_its_quotes_in_a_command()
    {
        var named = new HandoverStage(old: "O'Hara");
        named.Accept();
        await named.RunAsync(New);
        await named.World.AcceptAsync(Old);
        Assert.Contains("-IndirectProvider 'O''Hara' drafts", (await named.RunAsync(New))!.Detail, StringComparison.Ordinal);

        await named.RunAsync(Old, New);
        var error = await Assert.ThrowsAsync<ConflictException>(() => named.UndoAsync(Old, New));
        Assert.Contains("-IndirectProvider 'O''Hara'.", error.RecommendedAction, StringComparison.Ordinal);
    }
}
