using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Drift;

public sealed class RuleComparerTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public void A_customer_that_keeps_every_rule_has_no_finding() => Assert.Empty(Of(Customers.With(Customers.Rights(clock))));

    [Fact]
    public void Rights_in_a_tenant_that_is_no_customer_are_to_be_stopped()
    {
        var one = Assert.Single(Of(Customers.With(Customers.Rights(clock), reseller: "none")));
        Assert.Equal((RelationshipRule.NoReseller, FindingSeverity.High, "reseller", "none"), (one.Rule, one.Severity, one.Expected, one.Actual));
        Assert.Equal("Stop-DelegatedAdminRelationship 'r-1'", one.Command);
        Assert.Equal((StepKind.TerminateDelegatedAdmin, "r-1"), (one.Step!.Kind, one.Step.SubjectId));
    }

    [Fact]
    public void A_customer_without_active_rights_is_reported_with_pending_requests()
    {
        var bare = Assert.Single(Of(Customers.With()));
        Assert.Equal(RelationshipRule.NoDelegatedAdmin, bare.Rule);
        Assert.StartsWith("New-DelegatedAdminRelationship ", bare.Command);

        var asked = Assert.Single(Of(Customers.With(Customers.Rights(clock) with { Status = "approvalPending" })));
        Assert.Equal("Request-DelegatedAdminRelationship 'r-1'", asked.Command);
        Assert.Contains("approvalPending", asked.Evidence);
        Assert.Null(asked.Step);
        Assert.NotNull(asked.Obstacle);
    }

    [Fact]
    public void Global_Administrator_is_reported_and_its_replacement_has_the_other_roles()
    {
        var one = Assert.Single(Of(Customers.With(Customers.Rights(clock) with { Roles = ["Global Administrator", "Billing Administrator"] })));
        Assert.Equal((RelationshipRule.GlobalAdministrator, FindingSeverity.High), (one.Rule, one.Severity));
        Assert.EndsWith("-Role 'Billing Administrator'", one.Command);
        Assert.Null(one.Step);
    }

    [Theory]
    [InlineData(30, false, true)]
    [InlineData(30, true, false)]
    [InlineData(61, false, false)]
    public void What_expires_soon_without_automatic_extension_is_reported(int days, bool extends, bool isTold)
    {
        var findings = Of(Customers.With(Customers.Rights(clock) with { EndsOn = clock.Now.AddDays(days), AutoExtends = extends }));
        Assert.Equal(isTold ? [RelationshipRule.Expiring] : [], findings.Select(one => one.Rule));
        Assert.Equal(isTold ? ["Set-DelegatedAdminRelationship 'r-1' -AutoExtend"] : [], findings.Select(one => one.Command));
    }

    [Fact]
    public void What_ends_soon_with_Global_Administrator_cannot_extend_itself()
    {
        var rights = Customers.Rights(clock) with { EndsOn = clock.Now.AddDays(3), AutoExtends = false, Roles = ["Global Administrator"] };
        var one = Of(Customers.With(rights)).Single(one => one.Rule == RelationshipRule.Expiring);
        Assert.StartsWith("New-DelegatedAdminRelationship ", one.Command);
        Assert.Null(one.Step);
    }

    [Fact]
    public void A_plan_ends_DAP_only_if_GDAP_gives_rights()
    {
        var safe = Assert.Single(Of(Customers.With(Customers.Rights(clock), privileges: DelegatedAdminState.Granted)));
        Assert.Equal((RelationshipRule.LegacyPrivileges, StepKind.EndPrivileges), (safe.Rule, safe.Step!.Kind));

        Assert.Null(Assert.Single(Of(Customers.With(Customers.Rights(clock) with { Groups = [] }, privileges: DelegatedAdminState.Granted))).Step);
        var alone = Of(Customers.With([], privileges: DelegatedAdminState.Granted)).Single(one => one.Rule == RelationshipRule.LegacyPrivileges);
        Assert.Equal($"Remove-DelegatedAdminPrivilege {alone.CustomerId}", alone.Command);
        Assert.Null(alone.Step);
        Assert.Contains("nobody", alone.Obstacle);
    }

    [Fact]
    public void A_customer_with_another_provider_than_invited_is_reported()
    {
        var invitation = new CustomerInvitation(Guid.NewGuid(), InvitationState.Accepted, "O'Hara Cloud", clock.Now, clock.Now);
        var one = Assert.Single(Of(Customers.With([Customers.Rights(clock)], invitation: invitation, partners: ["Tisza IT"])));
        Assert.Equal((RelationshipRule.OtherProvider, "O'Hara Cloud", "Tisza IT"), (one.Rule, one.Expected, one.Actual));
        Assert.EndsWith("-IndirectProvider 'O''Hara Cloud'", one.Command);
        Assert.Empty(Of(Customers.With([Customers.Rights(clock)], invitation: invitation, partners: ["o'hara cloud"])));
        Assert.Empty(Of(Customers.With([Customers.Rights(clock)], invitation: invitation with { State = InvitationState.Sent }, partners: ["Tisza IT"])));
    }

    [Fact]
    public void What_a_list_does_not_tell_is_said_once_and_never_as_fine()
    {
        var comparer = new RuleComparer(clock, TimeSpan.FromDays(60), () => false);
        var missing = new CustomerPartMissing { Part = "DelegatedAdminRelationships", ErrorId = "GraphNotReachable", Reason = "No way." };
        var all = Enumerable.Range(0, 3).SelectMany(_ => comparer.Take(Customers.Unread(missing))).ToList();

        Assert.All(all, one => Assert.Equal((RelationshipRule.Unknown, (Guid?)null), (one.Rule, one.CustomerId)));
        Assert.Equal(["DelegatedAdminRelationships", "DelegatedAdmin"], all.Select(one => one.Part));
        Assert.Contains("No way.", all[0].Evidence);
    }

    [Fact]
    public void What_a_question_did_not_tell_is_said_for_each_customer()
    {
        var missing = new CustomerPartMissing { Part = "DelegatedAdminRelationships", ErrorId = "ServiceFailed", Reason = "No way." };
        var customer = Customers.Unread(missing);
        Assert.Equal([customer.CustomerId, customer.CustomerId], new RuleComparer(clock, default, () => true).Take(customer).Select(one => one.CustomerId));
        Assert.Contains(new RuleComparer(clock, default, () => true).Take(Customers.With(reseller: "unknown")), one => one is { Rule: RelationshipRule.Unknown, Part: "Reseller" });
        Assert.Contains(Of(Customers.With(Customers.Rights(clock) with { AutoExtends = null })), one => one.Rule == RelationshipRule.Unknown && one.Evidence.Contains("extended automatically", StringComparison.Ordinal));
    }

    private List<RelationshipFinding> Of(CustomerRelationship customer) => [.. new RuleComparer(clock, TimeSpan.FromDays(60), () => true).Take(customer)];
}
