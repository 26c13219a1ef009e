using System;
using System.IO;
using System.Linq;
using System.Threading;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Steps;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class RelationshipPlanTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("plan").FullName;

    public RelationshipPlanTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 40 -PartnerType DirectBill");

    private const string Customer = "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04";

    private const string Contoso = $$"""
        {"id":"{{Customer}}","relationshipToPartner":"reseller","companyProfile":{"tenantId":"{{Customer}}","domain":"contoso.example","companyName":"Contoso"} }
        """;

    private string Plan => Path.Combine(folder, "plan.json");

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_plan_has_every_customer_the_canary_first_and_comes_back_from_its_file()
    {
        var made = Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason 'The contract ended' -SuspendLegacy -CanarySize 3");
        var read = host.Get<RelationshipPlan>("Get-RelationshipPlan $plan").Single();

        Assert.Equal(40, made.Customers.Count);
        Assert.Equal(40, made.BaseCount);
        Assert.Equal(Plan, read.Path);
        Assert.Equal(made.Seal, read.Seal);
        Assert.All(made.Customers, customer => Assert.True(customer.Steps.Count > 0 != customer.Blockers.Count > 0));
        Assert.All(made.Customers.Take(3), customer => Assert.Equal([StepKind.Check, StepKind.RemoveRelationship, StepKind.Verify], customer.Steps.Select(step => step.Kind)));
        Assert.Contains(made.Customers, customer => customer.Steps.Any(step => step.Kind == StepKind.SuspendSubscription));
        Assert.DoesNotContain(made.Customers, customer => customer.Steps.Any(step => step.Kind == StepKind.CancelSubscription));
    }

    [Fact]
    public void Nothing_is_suspended_or_cancelled_unless_it_is_asked_for()
    {
        var plan = Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x");

        Assert.All(plan.Customers.SelectMany(customer => customer.Steps), step => Assert.Contains(step.Kind, new[] { StepKind.Check, StepKind.RemoveRelationship, StepKind.Verify }));
        Assert.All(plan.Customers, customer => Assert.Equal(customer.Verdict == ReadinessVerdict.Ready, customer.Steps.Count > 0));
    }

    [Fact]
    public void A_file_names_customers_by_id_or_domain_and_an_unknown_row_is_an_error_with_its_line()
    {
        var customers = host.Get<PartnerCustomer>("Get-PartnerCustomer");
        File.WriteAllText(Path.Combine(folder, "end.csv"), $"Note;customerid;Domain\na;{customers[0].CustomerId};\nb;;{customers[1].Domain!.ToUpperInvariant()}\nc;;nobody.example\nd;{customers[0].CustomerId};\n");

        var outcome = host.Run("New-CustomerRemovalPlan $plan -Csv $csv -Reason x", ("plan", Plan), ("csv", Path.Combine(folder, "end.csv")));

        var plan = (RelationshipPlan)outcome.Output.Single().BaseObject;
        Assert.Equal(customers.Take(2).Select(customer => customer.CustomerId).Order(), plan.Customers.Select(customer => customer.CustomerId).Order());
        Assert.Equal("CustomerNotFound", outcome.ErrorId);
        Assert.Contains("Line 4", outcome.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Customers_can_be_searched_for_as_they_can_be_listed()
    {
        var wanted = host.Get<PartnerCustomer>("Get-PartnerCustomer -Name 'C*'").Select(customer => customer.CustomerId).Order();

        Assert.Equal(wanted, Make("New-CustomerRemovalPlan $plan -Name 'C*' -Reason x").Customers.Select(customer => customer.CustomerId).Order());
    }

    [Fact]
    public void A_customer_that_cannot_be_read_is_reported_and_the_others_are_planned_for()
    {
        var outcome = host.Run("@([guid]::NewGuid(), (Get-PartnerCustomer)[0].CustomerId, 'x') | New-CustomerRemovalPlan $plan -Reason x", ("plan", Plan));

        var made = (RelationshipPlan)outcome.Output.Single().BaseObject;
        Assert.Single(made.Customers);
        Assert.Equal(["CustomerIdInvalid", "CustomerNotFound"], outcome.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).Order());
        Assert.Equal(["CustomerIdInvalid", "CustomerNotFound"], made.Unchecked.Select(gap => gap.ErrorId).Order());
        Assert.Contains(made.Unchecked, gap => gap.Subject == "x");
        Assert.StartsWith("2 of 3 customers could not be checked", outcome.Warnings[^1], StringComparison.Ordinal);
        Assert.Contains("2 more could not be checked", host.Run("Invoke-RelationshipPlan $plan -Attest -WhatIf *>&1").Everything + PlanSummary.Of(made, RemovalKind.Instance, run: null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Name *")]
    [InlineData("-LiteralName Contoso")]
    public void A_search_that_breaks_off_makes_no_plan_of_those_who_came(string search)
    {
        var asked = 0;
        using var service = new LoopbackService(request => request.Url!.AbsolutePath switch
        {
            "/v1/customers" => (200, $$"""{"totalCount":{{(++asked == 1 ? 3 : 1)}},"items":[{{Contoso}}]}"""),
            $"/v1/customers/{Customer}" => (200, Contoso),
            $"/v1/customers/{Customer}/subscriptions" or $"/v1/customers/{Customer}/entitlements" => (200, """{"items":[]}"""),
            _ => null,
        });
        service.Connect(host);

        var broken = host.Run($"New-CustomerRemovalPlan $plan {search} -Reason x", ("plan", Plan));
        Assert.Equal(["ListIncomplete"], broken.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.False(File.Exists(Plan));

        Assert.Equal(1, Make($"New-CustomerRemovalPlan $plan {search} -Reason x").BaseCount);
    }

    [Fact]
    public void A_list_that_breaks_off_makes_no_plan_to_hand_over_those_who_came()
    {
        var asked = 0;
        using var service = new LoopbackService(request => request.Url!.AbsolutePath switch
        {
            "/v1/relationships" => (200, """{"items":[{"id":"11111111-0000-0000-0000-000000000001","name":"Old"},{"id":"11111111-0000-0000-0000-000000000002","name":"New"}]}"""),
            "/v1/customers" => (200, $$"""{"totalCount":{{(Interlocked.Increment(ref asked) == 1 ? 3 : 1)}},"items":[{{Contoso}}]}"""),
            $"/v1/customers/{Customer}" => (200, Contoso),
            _ => null,
        });
        service.Connect(host);

        var broken = host.Run("New-ProviderHandoverPlan $plan -From Old -To New -All -Reason x", ("plan", Plan));
        Assert.Equal(["ListIncomplete"], broken.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.False(File.Exists(Plan));

        Assert.Single(Make("New-ProviderHandoverPlan $plan -From Old -To New -All -Reason x").Customers);
    }

    [Theory]
    [InlineData("-MaximumCount 2", "RelationshipPlanTooLarge")]
    [InlineData("-MaximumShare 0.05", "RelationshipPlanTooLarge")]
    [InlineData("-Protected (Get-PartnerCustomer)[7].Domain", "RelationshipPlanProtected")]
    [InlineData("-Protected (Get-PartnerCustomer)[7].CustomerId", "RelationshipPlanProtected")]
    public void Over_a_limit_or_with_a_protected_customer_there_is_no_plan(string limit, string errorId)
    {
        var outcome = host.Run($"Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x {limit}", ("plan", Plan));

        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Empty(outcome.Output);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Protected_customers_come_from_a_file_and_an_entry_without_a_match_stops_the_plan()
    {
        var list = Path.Combine(folder, "never.txt");
        File.WriteAllText(list, "# our own\nandor.example   # ourselves\n\n");
        var refused = host.Run("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -ProtectedFile $list", ("plan", Plan), ("list", list));
        Assert.Equal("RelationshipPlanProtectedUnmatched", refused.ErrorId);
        Assert.Contains("andor.example", refused.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Plan));

        var outcome = host.Run("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -ProtectedFile $list -AllowUnmatchedProtected", ("plan", Plan), ("list", list));
        Assert.Empty(outcome.Errors);
        Assert.Contains("andor.example", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Equal("ProtectedInvalid", host.Run("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -Force -Protected 'Contoso Ltd'").ErrorId);
        Assert.Equal("ProtectedInvalid", host.Run("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -Force -ProtectedFile /none.txt").ErrorId);
    }

    [Fact]
    public void A_file_that_is_there_stays_unless_Force_is_given()
    {
        File.WriteAllText(Plan, "mine");

        Assert.Equal("RelationshipPlanExists", host.Run("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x", ("plan", Plan)).ErrorId);
        Assert.Equal("mine", File.ReadAllText(Plan));
        Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -Force");
    }

    [Fact]
    public void A_plan_that_nothing_has_happened_to_passes_and_shows_no_change()
    {
        Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -SuspendLegacy -CancelNewCommerce");

        var finding = host.Get<PlanFinding>("Test-RelationshipPlan $plan").Single();

        Assert.Equal(PlanChange.Passed, finding.Change);
        Assert.Equal(finding, host.Get<PlanFinding>("Get-RelationshipPlan $plan | Test-RelationshipPlan").Single());
    }

    [Fact]
    public void A_customer_that_is_exchanged_in_the_file_is_refused_and_so_is_one_that_is_added()
    {
        var plan = Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x");
        var lines = File.ReadAllLines(Plan);
        File.WriteAllLines(Plan, lines.Select(line => line.Replace(plan.Customers[0].CustomerId.ToString(), Stranger, StringComparison.Ordinal)));

        var finding = host.Run("Test-RelationshipPlan $plan").Output.Select(item => (PlanFinding)item.BaseObject).First();

        Assert.Equal("RelationshipPlanAltered", finding.ErrorId);
        File.WriteAllLines(Plan, [.. lines[..^1], lines[1].Replace(plan.Customers[0].CustomerId.ToString(), Stranger, StringComparison.Ordinal), lines[^1]]);
        Assert.Equal("RelationshipPlanInvalid", host.Run("Test-RelationshipPlan $plan").ErrorId);
    }

    [Fact]
    public void Who_made_a_plan_cannot_approve_it_and_without_an_approval_it_is_refused()
    {
        Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -RequireApproval");

        Assert.Equal("RelationshipPlanOwnApproval", host.Run("Approve-RelationshipPlan $plan").ErrorId);
        Assert.Equal("RelationshipPlanOwnApproval", host.Run("Get-RelationshipPlan $plan | Approve-RelationshipPlan").ErrorId);
        Assert.Equal("RelationshipPlanNotApproved", host.Get<PlanFinding>("Test-RelationshipPlan $plan").Single().ErrorId);
    }

    [Fact]
    public void Reading_a_plan_needs_no_connection_and_says_what_is_wrong()
    {
        Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x");
        File.WriteAllText(Path.Combine(folder, "bad.json"), "{ }");
        host.Run("Disconnect-PartnerCenter");

        Assert.Single(host.Get<RelationshipPlan>("[System.IO.FileInfo]$plan | Get-RelationshipPlan"));
        Assert.Equal("RelationshipPlanInvalid", host.Run("Get-RelationshipPlan $bad", ("bad", Path.Combine(folder, "bad.json"))).ErrorId);
        Assert.Equal("RelationshipPlanNotFound", host.Run("Get-RelationshipPlan \"$bad.none\"").ErrorId);
    }

    private static readonly string Stranger = Guid.NewGuid().ToString();

    private RelationshipPlan Make(string script) => host.Get<RelationshipPlan>(script, ("plan", Plan)).Single();
}
