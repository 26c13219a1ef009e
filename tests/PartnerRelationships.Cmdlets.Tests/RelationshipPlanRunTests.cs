using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class RelationshipPlanRunTests : IDisposable
{
    private const string Invoke = "Invoke-RelationshipPlan $plan -Attest -Confirm:$false";
    private readonly PowerShellHost host = new();
    private PartnerCenterConnection connection = null!;

    public RelationshipPlanRunTests() => Connect("");

    public void Dispose() => host.Dispose();

    [Fact]
    public void A_plan_is_carried_out_and_the_journal_has_every_step()
    {
        using var plan = Ready();

        var outcome = host.Run($"{Invoke} -PassThru", ("plan", plan.Path));

        Assert.Empty(outcome.Errors);
        var run = (RelationshipRun)outcome.Output[^1].BaseObject;
        Assert.Equal((RunState.Done, plan.Plan.Customers.Count), (run.State, run.Achieved));
        Assert.Equal("The contract ended", run.Reason);
        Assert.Contains("good faith", run.Attestation, StringComparison.Ordinal);
        Assert.Contains(Environment.UserName, run.AttestedBy, StringComparison.Ordinal);
        Assert.Equal(plan.Plan.Seal, run.PlanSeal);
        Assert.Equal(plan.Plan.Customers.Select(one => one.CustomerId).Order(), outcome.Output.SkipLast(1).Select(item => ((ChangeResult)item.BaseObject).CustomerId).Order());
        Assert.Equal(run, host.Get<RelationshipRun>("Get-RelationshipRun").Single());
        var removals = host.Get<RelationshipChange>("Get-RelationshipRun | Get-RelationshipChange");
        Assert.Equal(plan.Plan.Customers.Select(one => one.CustomerId), removals.Select(one => one.CustomerId));
        Assert.All(removals, one =>
        {
            Assert.Equal([StepKind.Check, StepKind.RemoveRelationship, StepKind.Verify], one.Steps.Select(step => step.Kind));
            Assert.All(one.Steps, step => Assert.Equal(StepState.Done, step.State));
            Assert.NotNull(one.Steps[1].RequestId);
            Assert.NotNull(one.Steps[1].CorrelationId);
            Assert.NotNull(one.DelegatedAdminBefore);
            Assert.NotNull(one.DelegatedAdminAfter);
        });
        Assert.Equal(40 - removals.Length, host.Get<PartnerCustomer>("Get-PartnerCustomer").Length);
    }

    [Fact]
    public void Customers_are_claimed_for_as_long_as_the_lease_says()
    {
        var folder = Directory.CreateTempSubdirectory("lease");
        var ledger = Path.Combine(folder.FullName, "team.ledger");
        Connect($"-Ledger '{ledger}'");
        using var plan = Ready();

        Assert.Equal(RunState.Done, host.Get<RelationshipRun>($"{Invoke} -LeaseSec 45", ("plan", plan.Path)).Single().State);

        using (var beside = new SqliteConnection($"Data Source={ledger};Pooling=False"))
        {
            Assert.Equal([45_000], beside.Query<long>("SELECT DISTINCT lease FROM removal"));
        }

        host.Run("Disconnect-PartnerCenter");
        folder.Delete(recursive: true);
    }

    [Fact]
    public void With_WhatIf_or_without_the_attestation_nothing_is_written_anywhere()
    {
        using var plan = Ready();

        Assert.Empty(host.Get<object>("Invoke-RelationshipPlan $plan -Attest -WhatIf", ("plan", plan.Path)));
        Assert.Equal("AttestationMissing", host.Run("Invoke-RelationshipPlan $plan -Attest:$false -Confirm:$false").ErrorId);
        Assert.Empty(host.Get<RelationshipRun>("Get-RelationshipRun"));
        Assert.Equal(40, host.Get<PartnerCustomer>("Get-PartnerCustomer").Length);
    }

    [Fact]
    public void What_the_plan_names_is_suspended_or_cancelled_first_and_nothing_else()
    {
        var clearable = Readiness().Where(one => one.Verdict == ReadinessVerdict.Blocked && one.Blockers.All(IsClearable)).ToArray();
        Assert.NotEmpty(clearable);
        using var plan = new PlanFile(connection, Readiness().Where(one => one.Verdict == ReadinessVerdict.Ready).Take(1).Concat(clearable), PlanFile.Clearing);

        var run = host.Get<RelationshipRun>(Invoke, ("plan", plan.Path)).Single();

        Assert.Equal(1 + clearable.Length, run.Achieved);
        var steps = host.Get<RelationshipChange>("Get-RelationshipChange").SelectMany(one => one.Steps).Where(step => step.SubjectId is not null).ToArray();
        Assert.Equal(clearable.SelectMany(one => one.Blockers).Select(blocker => blocker.SubjectId).Order(), steps.Select(step => step.SubjectId).Order());
        Assert.All(steps, step => Assert.Equal(("active", step.Kind == StepKind.CancelSubscription ? "deleted" : "suspended"), (step.Before, step.After)));
    }

    [Fact]
    public void A_step_that_is_no_longer_as_planned_changes_nothing_of_the_customer()
    {
        var late = Readiness().First(one => one.Blockers.Any(blocker => blocker.Rule == BlockerRule.NewCommerceNotCancelled && !IsClearable(blocker)) && one.Blockers.All(blocker => blocker.Rule == BlockerRule.NewCommerceNotCancelled));
        using var plan = new PlanFile(connection, [.. Readiness().Where(one => one.Verdict == ReadinessVerdict.Ready).Take(1), late], PlanFile.Clearing);
        var before = Subscriptions(late.CustomerId);

        var outcome = host.Run(Invoke, ("plan", plan.Path));

        Assert.Equal("RemovalBlocked", outcome.ErrorId);
        Assert.Equal(before, Subscriptions(late.CustomerId));
        Assert.Equal(ChangeOutcome.Blocked, host.Get<RelationshipChange>("$c | Get-RelationshipChange -Outcome Blocked", ("c", late)).Single().Outcome);
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
        Assert.Equal((RunState.Done, clearable.Length), Standing(outcome.Output.Single()));
        Assert.Equal(clearable.Length, host.Get<RelationshipChange>("Get-RelationshipChange -Outcome ProviderMustAct").Length);
        Assert.Equal(before, string.Join('\n', clearable.Select(one => Subscriptions(one.CustomerId))));
    }

    [Fact]
    public void What_no_run_of_this_ledger_did_is_not_taken_back()
    {
        var change = new RelationshipChange { PartnerTenantId = connection.PartnerTenantId, RunId = Guid.NewGuid(), CustomerId = Guid.NewGuid(), Name = "Contoso", Steps = [new ChangeStep { Number = 1, Kind = StepKind.SuspendSubscription, SubjectId = "s", State = StepState.Done }] };

        Assert.Equal("RelationshipChangeNotFound", host.Run("$r | Undo-RelationshipStep", ("r", change)).ErrorId);
    }

    [Fact]
    public void Without_a_connection_that_knows_of_it_nothing_is_found()
    {
        Assert.Empty(host.Get<RelationshipChange>("Get-RelationshipChange -Open"));
        Assert.Empty(host.Get<RelationshipChange>("Get-RelationshipChange -InDoubt"));
        Assert.Equal("RelationshipPlanNotFound", host.Run(Invoke, ("plan", "/nowhere/plan.json")).ErrorId);
    }

    private static bool IsClearable(Blocker blocker) =>
        blocker.Rule == BlockerRule.ActiveLegacySubscription || (blocker.Rule == BlockerRule.NewCommerceNotCancelled && blocker.ClearedFrom < blocker.Until);

    private static (RunState State, int Ended) Standing(PSObject run) => (((RelationshipRun)run.BaseObject).State, ((RelationshipRun)run.BaseObject).Ended);

    private void Connect(string how) => connection = host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 40 " + how).Single();

    private PlanFile Ready() => new(connection, Readiness().Where(one => one.Verdict == ReadinessVerdict.Ready), _ => []);

    private CustomerRemovalReadiness[] Readiness() => host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness");

    private string Subscriptions(Guid customerId) => string.Join(
        ";", host.Get<PartnerCustomerSubscription>("Get-PartnerCustomerSubscription $id", ("id", customerId)).Select(one => $"{one.SubscriptionId} {one.Status} {one.Quantity}"));
}
