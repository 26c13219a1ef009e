using System;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Tests.Renewals;

/// <summary>What one customer's renewal does not do: end what is not the customer's, or is not replaced, and give up what Graph does not show for a moment.</summary>
public sealed class CustomerRenewalTests
{
    private readonly CustomerRenewalStage stage = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_plan_with_a_relationship_of_another_customer_asks_for_nothing_and_changes_nothing(bool extends)
    {
        var other = stage.Graph.Add("active", "Global Reader");
        stage.Plan([other, stage.Old], extends);

        var change = await stage.RunAsync();

        Assert.Equal(ChangeOutcome.Blocked, change.Outcome);
        Assert.Contains($"{other.RelationshipId}) does not belong to this customer, and was left unchanged.", change.Detail, StringComparison.Ordinal);
        Assert.Empty(stage.Graph.Calls);
    }

    [Fact]
    public async Task What_is_another_customers_by_the_time_that_the_new_one_works_is_not_ended()
    {
        await stage.ApprovedAsync();
        stage.Graph.Change(stage.Old.RelationshipId, old => old with { CustomerId = Guid.NewGuid() });

        var change = await stage.RunAsync();

        Assert.Equal((ChangeOutcome.Failed, "active"), (change.Outcome!.Value, stage.OldStatus));
        Assert.Contains("does not belong to this customer, and was left unchanged.", change.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_protected_before_its_approval_keeps_the_old_one_and_no_group_gets_roles()
    {
        await stage.ApprovedAsync();
        stage.Protect();

        var change = await stage.RunAsync();

        Assert.Equal((ChangeOutcome.Blocked, "active"), (change.Outcome!.Value, stage.OldStatus));
        Assert.Empty(stage.Service.Assignments.Calls);
        Assert.Equal(InvitationState.Accepted, Assert.Single(stage.Service.Invitations).State);
    }

    [Fact]
    public async Task A_customer_protected_after_its_draft_is_not_asked()
    {
        stage.Graph.OnChanged = () => throw new InvalidOperationException("The process ends.");
        await Assert.ThrowsAsync<InvalidOperationException>(stage.RunAsync);
        stage.Graph.OnChanged = null;
        stage.Protect();

        var change = await stage.RunAsync();

        Assert.Equal((ChangeOutcome.Blocked, "created"), (change.Outcome!.Value, stage.Successor.Status));
        Assert.Equal(["create"], stage.Graph.Calls);
        Assert.Empty(stage.Service.Invitations);
    }

    [Fact]
    public async Task One_answer_that_there_is_no_new_one_is_not_believed()
    {
        await stage.ApprovedAsync();
        stage.Clock.Advance(TimeSpan.FromDays(2));
        stage.Graph.OnRead = () =>
        {
            stage.Graph.OnRead = null;
            return new NotFoundException("DelegatedAdminNotFound", "There is none.");
        };

        Assert.Equal(ChangeOutcome.Renewed, (await stage.RunAsync()).Outcome);
    }

    [Fact]
    public async Task A_new_one_that_does_not_show_is_given_a_day_before_it_counts_as_deleted()
    {
        await stage.RunAsync();
        stage.Graph.Relationships.Remove(stage.Successor);

        Assert.Null((await stage.RunAsync()).Outcome);
        Assert.Equal("ChangeNotConfirmed", Assert.Single(stage.News).Error?.ErrorId);

        stage.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((ChangeOutcome.Declined, "active"), ((await stage.RunAsync()).Outcome!.Value, stage.OldStatus));
    }

    [Fact]
    public async Task A_group_whose_roles_stay_pending_is_waited_for_and_given_them_once()
    {
        await stage.ApprovedAsync();
        stage.Service.Assignments.IsSlow = true;
        var since = (await stage.RunAsync()).WaitingSince;
        Assert.Null(Assert.Single(stage.News).Error);
        stage.Clock.Advance(TimeSpan.FromDays(1));
        var change = await stage.RunAsync();
        Assert.Equal(("the service", "active"), (change.WaitingFor, stage.OldStatus));
        Assert.Equal(since, change.WaitingSince);

        stage.Service.Assignments.IsSlow = false;
        Assert.Equal((ChangeOutcome.Renewed, "terminationRequested"), ((await stage.RunAsync()).Outcome!.Value, stage.OldStatus));
        Assert.Equal(["add"], stage.Service.Assignments.Calls);
    }

    [Fact]
    public async Task A_new_one_that_was_ended_while_its_groups_got_their_roles_replaces_nothing()
    {
        await stage.ApprovedAsync();
        stage.Service.Assignments.OnChanged = () => stage.Answer(DelegatedAdminStatus.Terminated);

        Assert.Equal((ChangeOutcome.Declined, "active"), ((await stage.RunAsync()).Outcome!.Value, stage.OldStatus));
    }
}
