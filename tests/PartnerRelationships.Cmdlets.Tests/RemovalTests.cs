using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class RemovalTests : IDisposable
{
    private const string Remove = "Remove-CustomerRelationship -Reason 'The contract ended' -Attest -Confirm:$false";
    private readonly PowerShellHost host = new();

    public RemovalTests() => Connect("");

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_check_finds_every_kind_of_blocker_and_customers_without_any()
    {
        Connect("", customers: 200);
        var readiness = host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness");

        var rules = readiness.SelectMany(one => one.Blockers).Select(blocker => blocker.Rule).Distinct();
        Assert.Equal(Enum.GetValues<BlockerRule>().Except([BlockerRule.NotReadable, BlockerRule.GlobalAdministrator, BlockerRule.SuccessorExists, BlockerRule.NotMendable]).Order(), rules.Order());
        Assert.Contains(readiness, one => one.Verdict == ReadinessVerdict.Ready);
        Assert.All(readiness, one => Assert.Equal(one.Verdict == ReadinessVerdict.Blocked, one.Blockers.Count > 0));
    }

    [Fact]
    public void The_check_agrees_with_the_service_about_every_customer()
    {
        Connect("", customers: 200);
        var readiness = host.Get<CustomerRemovalReadiness>("($all = Get-PartnerCustomer | Get-CustomerRemovalReadiness)");

        var outcome = host.Run($"$all | {Remove} -PassThru");

        var results = outcome.Output.Select(item => (ChangeResult)item.BaseObject).ToList();
        Assert.Equal(
            readiness.Select(one => one.Verdict == ReadinessVerdict.Ready ? ChangeOutcome.Removed : ChangeOutcome.Blocked),
            results.Select(result => result.Outcome));
        Assert.Equal(results.Count(result => result.Outcome == ChangeOutcome.Blocked), outcome.Errors.Count);
        Assert.Equal(
            results.Where(result => result.Outcome == ChangeOutcome.Blocked).Select(result => result.CustomerId).Order(),
            host.Get<PartnerCustomer>("Get-PartnerCustomer").Select(customer => customer.CustomerId).Order());
    }

    [Fact]
    public void A_blocked_customer_keeps_everything_and_the_error_names_all_that_blocks()
    {
        var blocked = First(ReadinessVerdict.Blocked);
        var before = Subscriptions(blocked.CustomerId);

        var outcome = host.Run($"$c | {Remove}", ("c", blocked));

        Assert.Equal("RemovalBlocked", outcome.ErrorId);
        Assert.Equal(blocked.CustomerId, outcome.Errors[0].TargetObject);
        Assert.All(blocked.Blockers, blocker => Assert.Contains(blocker.Evidence, outcome.Errors[0].Exception.Message, StringComparison.Ordinal));
        Assert.Equal(before, Subscriptions(blocked.CustomerId));
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void A_ready_customer_is_removed_verified_and_accounted_for()
    {
        var ready = First(ReadinessVerdict.Ready);

        var result = host.Get<ChangeResult>($"{Remove} $id -PassThru", ("id", ready.CustomerId)).Single();

        Assert.Equal(ChangeOutcome.Removed, result.Outcome);
        Assert.Equal("The contract ended", result.Reason);
        Assert.Contains("good faith", result.Attestation, StringComparison.Ordinal);
        Assert.Contains(Environment.UserName, result.AttestedBy, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Get<PartnerCustomer>("Get-PartnerCustomer"), customer => customer.CustomerId == ready.CustomerId);
        Assert.Equal("none", host.Get<CustomerRelationship>("$c | Get-CustomerRelationship", ("c", ready)).Single().Reseller);
    }

    [Fact]
    public void Gone_already_is_its_own_outcome_and_no_error()
    {
        var ready = First(ReadinessVerdict.Ready);
        host.Run($"$c | {Remove}", ("c", ready));

        var again = host.Run($"$c | {Remove} -PassThru");

        Assert.Empty(again.Errors);
        Assert.Equal(ChangeOutcome.AlreadyGone, ((ChangeResult)again.Output.Single().BaseObject).Outcome);
        Assert.Single(again.Warnings);
        Assert.Equal("CustomerNotFound", host.Run($"{Remove} {Guid.NewGuid()}").ErrorId);
    }

    [Fact]
    public void Delegated_administration_is_read_afterwards_and_differs_between_the_articles()
    {
        Assert.Equal(DelegatedAdminState.Granted, RemoveGranted().DelegatedAdminAfter);

        Connect("-PartnerType DirectBill -ResellerRemoval Refused");
        Assert.Equal(DelegatedAdminState.Unknown, RemoveGranted().DelegatedAdminAfter);
    }

    [Fact]
    public void Where_resellers_may_not_remove_the_provider_must_act_and_nothing_changes()
    {
        Connect("-ResellerRemoval Refused");

        var outcome = host.Run($"$c | {Remove} -PassThru", ("c", First(ReadinessVerdict.Ready)));

        Assert.Equal("RemovalNeedsProvider", outcome.ErrorId);
        Assert.Equal(ErrorCategory.PermissionDenied, outcome.Errors[0].CategoryInfo.Category);
        Assert.Equal(ChangeOutcome.ProviderMustAct, ((ChangeResult)outcome.Output.Single().BaseObject).Outcome);
        Assert.Equal(40, host.Get<PartnerCustomer>("Get-PartnerCustomer").Length);
    }

    [Fact]
    public void Without_the_attestation_or_with_WhatIf_nothing_is_removed()
    {
        var ready = First(ReadinessVerdict.Ready);

        Assert.Equal("AttestationMissing", host.Run("$c | Remove-CustomerRelationship -Reason x -Attest:$false -Confirm:$false", ("c", ready)).ErrorId);
        Assert.Empty(host.Get<object>($"$c | {Remove} -WhatIf -PassThru"));
        Assert.Equal(40, host.Get<PartnerCustomer>("Get-PartnerCustomer").Length);
    }

    [Fact]
    public void A_saved_readiness_keeps_its_blockers_and_can_be_piped()
    {
        var blocked = First(ReadinessVerdict.Blocked);
        var saved = (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(blocked, 3));

        var outcome = host.Run($"$saved | {Remove}", ("saved", saved));

        Assert.Equal("RemovalBlocked", outcome.ErrorId);
        Assert.Equal(blocked.CustomerId, saved.Properties["CustomerId"].Value);
    }

    private void Connect(string how, int customers = 40) => host.Get<PartnerCenterConnection>($"Connect-PartnerCenter -Sandbox -SeedCustomers {customers} {how}");

    private CustomerRemovalReadiness First(ReadinessVerdict verdict) =>
        host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness").First(one => one.Verdict == verdict);

    private ChangeResult RemoveGranted()
    {
        var ready = host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness")
            .First(one => one.Verdict == ReadinessVerdict.Ready && one.DelegatedAdmin == DelegatedAdminState.Granted);
        return host.Get<ChangeResult>($"$c | {Remove} -PassThru", ("c", ready)).Single();
    }

    private string Subscriptions(Guid customerId) => string.Join(
        ";", host.Get<PartnerCustomerSubscription>("Get-PartnerCustomerSubscription $id", ("id", customerId)).Select(one => $"{one.SubscriptionId} {one.Status} {one.Quantity}"));
}
