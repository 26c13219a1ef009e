using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class RemovalPlanRunTests : IDisposable
{
    private const string Invoke = "Invoke-CustomerRemovalPlan $plan -Attest -Confirm:$false";
    private readonly PowerShellHost host = new();
    private PartnerCenterConnection connection = null!;

    public RemovalPlanRunTests() => Connect("");

    public void Dispose() => host.Dispose();

    [Fact]
    public void A_plan_is_carried_out_and_the_journal_tells_every_step()
    {
        using var plan = Ready();

        var outcome = host.Run($"{Invoke} -PassThru", ("plan", plan.Path));

        Assert.Empty(outcome.Errors);
        var run = (CustomerRemovalRun)outcome.Output[^1].BaseObject;
        Assert.Equal((RemovalRunState.Done, plan.Plan.Customers.Count), (run.State, run.Removed));
        Assert.Equal("The contract ended", run.Reason);
        Assert.Contains("good faith", run.Attestation, StringComparison.Ordinal);
        Assert.Contains(Environment.UserName, run.AttestedBy, StringComparison.Ordinal);
        Assert.Equal(plan.Plan.Seal, run.PlanSeal);
        Assert.Equal(plan.Plan.Customers.Select(one => one.CustomerId).Order(), outcome.Output.SkipLast(1).Select(item => ((CustomerRemovalResult)item.BaseObject).CustomerId).Order());
        Assert.Equal(run, host.Get<CustomerRemovalRun>("Get-CustomerRemovalRun").Single());
        var removals = host.Get<CustomerRemoval>("Get-CustomerRemovalRun | Get-CustomerRemoval");
        Assert.Equal(plan.Plan.Customers.Select(one => one.CustomerId), removals.Select(one => one.CustomerId));
        Assert.All(removals, one =>
        {
            Assert.Equal([RemovalStepKind.Check, RemovalStepKind.RemoveRelationship, RemovalStepKind.Verify], one.Steps.Select(step => step.Kind));
            Assert.All(one.Steps, step => Assert.Equal(RemovalStepState.Done, step.State));
            Assert.NotNull(one.Steps[1].RequestId);
            Assert.NotNull(one.Steps[1].CorrelationId);
            Assert.NotNull(one.DelegatedAdminBefore);
            Assert.NotNull(one.DelegatedAdminAfter);
        });
        Assert.Equal(40 - removals.Length, host.Get<PartnerCustomer>("Get-PartnerCustomer").Length);
    }

    [Fact]
    public void With_WhatIf_or_without_the_attestation_nothing_is_written_anywhere()
    {
        using var plan = Ready();

        Assert.Empty(host.Get<object>("Invoke-CustomerRemovalPlan $plan -Attest -WhatIf", ("plan", plan.Path)));
        Assert.Equal("AttestationMissing", host.Run("Invoke-CustomerRemovalPlan $plan -Attest:$false -Confirm:$false").ErrorId);
        Assert.Empty(host.Get<CustomerRemovalRun>("Get-CustomerRemovalRun"));
        Assert.Equal(40, host.Get<PartnerCustomer>("Get-PartnerCustomer").Length);
    }

    [Fact]
    public void What_the_plan_names_is_suspended_or_cancelled_first_and_nothing_else()
    {
        var clearable = Readiness().Where(one => one.Verdict == RemovalVerdict.Blocked && one.Blockers.All(IsClearable)).ToArray();
        Assert.NotEmpty(clearable);
        using var plan = new PlanFile(connection, Readiness().Where(one => one.Verdict == RemovalVerdict.Ready).Take(1).Concat(clearable), PlanFile.Clearing);

        var run = host.Get<CustomerRemovalRun>(Invoke, ("plan", plan.Path)).Single();

        Assert.Equal(1 + clearable.Length, run.Removed);
        var steps = host.Get<CustomerRemoval>("Get-CustomerRemoval").SelectMany(one => one.Steps).Where(step => step.SubjectId is not null).ToArray();
        Assert.Equal(clearable.SelectMany(one => one.Blockers).Select(blocker => blocker.SubjectId).Order(), steps.Select(step => step.SubjectId).Order());
        Assert.All(steps, step => Assert.Equal(("active", step.Kind == RemovalStepKind.CancelSubscription ? "deleted" : "suspended"), (step.Before, step.After)));
    }

    [Fact]
    public void A_step_that_is_no_longer_as_planned_changes_nothing_of_the_customer()
    {
        var late = Readiness().First(one => one.Blockers.Any(blocker => blocker.Rule == RemovalRule.NewCommerceNotCancelled && !IsClearable(blocker)) && one.Blockers.All(blocker => blocker.Rule == RemovalRule.NewCommerceNotCancelled));
        using var plan = new PlanFile(connection, [.. Readiness().Where(one => one.Verdict == RemovalVerdict.Ready).Take(1), late], PlanFile.Clearing);
        var before = Subscriptions(late.CustomerId);

        var outcome = host.Run(Invoke, ("plan", plan.Path));

        Assert.Equal("RemovalBlocked", outcome.ErrorId);
        Assert.Equal(before, Subscriptions(late.CustomerId));
        Assert.Equal(RemovalOutcome.Blocked, host.Get<CustomerRemoval>("$c | Get-CustomerRemoval -Outcome Blocked", ("c", late)).Single().Outcome);
    }

    [Fact]
    public void Where_resellers_may_not_remove_every_customer_ends_so_and_nothing_was_suspended()
    {
        Connect("-ResellerRemoval Refused");
        var clearable = Readiness().Where(one => one.Blockers.All(IsClearable)).ToArray();
        using var plan = new PlanFile(connection, clearable.OrderBy(one => one.Blockers.Count), PlanFile.Clearing);
        var before = string.Join('\n', clearable.Select(one => Subscriptions(one.CustomerId)));

        var outcome = host.Run(Invoke, ("plan", plan.Path));

        Assert.All(outcome.Errors, error => Assert.StartsWith("RemovalNeedsProvider", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal((RemovalRunState.Done, clearable.Length), Standing(outcome.Output.Single()));
        Assert.Equal(clearable.Length, host.Get<CustomerRemoval>("Get-CustomerRemoval -Outcome ProviderMustAct").Length);
        Assert.Equal(before, string.Join('\n', clearable.Select(one => Subscriptions(one.CustomerId))));
    }

    [Fact]
    public void Only_what_the_run_suspended_is_made_active_again()
    {
        var stuck = Readiness().First(one => one.Blockers.Any(blocker => blocker.Rule == RemovalRule.ActiveLegacySubscription));
        var suspended = stuck.Blockers.First(blocker => blocker.Rule == RemovalRule.ActiveLegacySubscription).SubjectId!;
        var removal = new CustomerRemoval
        {
            Number = 1,
            PartnerTenantId = connection.PartnerTenantId,
            CustomerId = stuck.CustomerId,
            Name = stuck.Name,
            Outcome = RemovalOutcome.Removed,
            Steps = [new RemovalStep { Number = 1, Kind = RemovalStepKind.SuspendSubscription, SubjectId = suspended, State = RemovalStepState.Done }],
        };

        Assert.Equal("RemovalNotUndoable", host.Run("$r | Undo-CustomerRemovalStep", ("r", removal)).ErrorId);
        Assert.Empty(host.Get<object>("$r | Undo-CustomerRemovalStep", ("r", removal with { Steps = [new RemovalStep { Number = 1, Kind = RemovalStepKind.CancelSubscription, State = RemovalStepState.Done }] })));
    }

    [Fact]
    public void Without_a_connection_that_knows_of_it_nothing_is_found()
    {
        Assert.Empty(host.Get<CustomerRemoval>("Get-CustomerRemoval -Open"));
        Assert.Empty(host.Get<CustomerRemoval>("Get-CustomerRemoval -InDoubt"));
        Assert.Equal("RemovalPlanNotFound", host.Run(Invoke, ("plan", "/nowhere/plan.json")).ErrorId);
    }

    private static bool IsClearable(RemovalBlocker blocker) =>
        blocker.Rule == RemovalRule.ActiveLegacySubscription || (blocker.Rule == RemovalRule.NewCommerceNotCancelled && blocker.ClearedFrom < blocker.Until);

    private static (RemovalRunState State, int Ended) Standing(PSObject run) => (((CustomerRemovalRun)run.BaseObject).State, ((CustomerRemovalRun)run.BaseObject).Ended);

    private void Connect(string how) => connection = host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 40 " + how).Single();

    private PlanFile Ready() => new(connection, Readiness().Where(one => one.Verdict == RemovalVerdict.Ready), _ => []);

    private CustomerRemovalReadiness[] Readiness() => host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness");

    private string Subscriptions(Guid customerId) => string.Join(
        ";", host.Get<PartnerCustomerSubscription>("Get-PartnerCustomerSubscription $id", ("id", customerId)).Select(one => $"{one.SubscriptionId} {one.Status} {one.Quantity}"));
}
