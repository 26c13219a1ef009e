using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Core.Removals.Engine;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class RemovalPlanTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("plan").FullName;

    public RemovalPlanTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 40 -PartnerType DirectBill");

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
        var read = host.Get<CustomerRemovalPlan>("Get-CustomerRemovalPlan $plan").Single();

        Assert.Equal(40, made.Customers.Count);
        Assert.Equal(40, made.BaseCount);
        Assert.Equal(Plan, read.Path);
        Assert.Equal(made.Seal, read.Seal);
        Assert.All(made.Customers, customer => Assert.True(customer.Steps.Count > 0 != customer.Blockers.Count > 0));
        Assert.All(made.Customers.Take(3), customer => Assert.Equal([RemovalStepKind.Check, RemovalStepKind.RemoveRelationship, RemovalStepKind.Verify], customer.Steps.Select(step => step.Kind)));
        Assert.Contains(made.Customers, customer => customer.Steps.Any(step => step.Kind == RemovalStepKind.SuspendSubscription));
        Assert.DoesNotContain(made.Customers, customer => customer.Steps.Any(step => step.Kind == RemovalStepKind.CancelSubscription));
    }

    [Fact]
    public void Nothing_is_suspended_or_cancelled_unless_it_is_asked_for()
    {
        var plan = Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x");

        Assert.All(plan.Customers.SelectMany(customer => customer.Steps), step => Assert.Contains(step.Kind, new[] { RemovalStepKind.Check, RemovalStepKind.RemoveRelationship, RemovalStepKind.Verify }));
        Assert.All(plan.Customers, customer => Assert.Equal(customer.Verdict == RemovalVerdict.Ready, customer.Steps.Count > 0));
    }

    [Fact]
    public void A_file_names_customers_by_id_or_domain_and_a_row_that_names_nobody_is_an_error_with_its_line()
    {
        var customers = host.Get<PartnerCustomer>("Get-PartnerCustomer");
        File.WriteAllText(Path.Combine(folder, "end.csv"), $"Note;customerid;Domain\na;{customers[0].CustomerId};\nb;;{customers[1].Domain!.ToUpperInvariant()}\nc;;nobody.example\nd;{customers[0].CustomerId};\n");

        var outcome = host.Run("New-CustomerRemovalPlan $plan -Csv $csv -Reason x", ("plan", Plan), ("csv", Path.Combine(folder, "end.csv")));

        var plan = (CustomerRemovalPlan)outcome.Output.Single().BaseObject;
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

        var made = (CustomerRemovalPlan)outcome.Output.Single().BaseObject;
        Assert.Single(made.Customers);
        Assert.Equal(["CustomerIdInvalid", "CustomerNotFound"], outcome.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).Order());
        Assert.Equal(["CustomerIdInvalid", "CustomerNotFound"], made.Unchecked.Select(gap => gap.ErrorId).Order());
        Assert.Contains(made.Unchecked, gap => gap.Subject == "x");
        Assert.StartsWith("2 of 3 customers could not be checked", outcome.Warnings[^1], StringComparison.Ordinal);
        Assert.Contains("2 more were named", host.Run("Invoke-CustomerRemovalPlan $plan -Attest -WhatIf *>&1").Everything + PlanSummary.Of(made, run: null), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("-MaximumCount 2", "RemovalPlanTooLarge")]
    [InlineData("-MaximumShare 0.05", "RemovalPlanTooLarge")]
    [InlineData("-Protected (Get-PartnerCustomer)[7].Domain", "RemovalPlanProtected")]
    [InlineData("-Protected (Get-PartnerCustomer)[7].CustomerId", "RemovalPlanProtected")]
    public void Over_a_limit_or_with_a_protected_customer_there_is_no_plan(string limit, string errorId)
    {
        var outcome = host.Run($"Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x {limit}", ("plan", Plan));

        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Empty(outcome.Output);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Protected_customers_are_taken_from_a_file_and_what_protects_nobody_stops_the_plan()
    {
        var list = Path.Combine(folder, "never.txt");
        File.WriteAllText(list, "# our own\nandor.example   # ourselves\n\n");
        var refused = host.Run("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -ProtectedFile $list", ("plan", Plan), ("list", list));
        Assert.Equal("RemovalPlanProtectedUnmatched", refused.ErrorId);
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

        Assert.Equal("RemovalPlanExists", host.Run("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x", ("plan", Plan)).ErrorId);
        Assert.Equal("mine", File.ReadAllText(Plan));
        Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -Force");
    }

    [Fact]
    public void A_plan_that_nothing_has_happened_to_passes_and_shows_no_change()
    {
        Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -SuspendLegacy -CancelNewCommerce");

        var finding = host.Get<RemovalPlanFinding>("Test-CustomerRemovalPlan $plan").Single();

        Assert.Equal(RemovalPlanChange.Passed, finding.Change);
        Assert.Equal(finding, host.Get<RemovalPlanFinding>("Get-CustomerRemovalPlan $plan | Test-CustomerRemovalPlan").Single());
    }

    [Fact]
    public void A_customer_added_to_the_file_is_refused_and_so_is_one_in_another_layout()
    {
        var plan = Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x");
        var text = File.ReadAllText(Plan);
        File.WriteAllText(Plan, text.Replace("\n", "", StringComparison.Ordinal).Replace("\"customers\": [", "\"customers\": [" + Stranger + ",", StringComparison.Ordinal));

        var finding = host.Run("Test-CustomerRemovalPlan $plan").Output.Select(item => (RemovalPlanFinding)item.BaseObject).First();

        Assert.Equal("RemovalPlanAltered", finding.ErrorId);
        Assert.NotEmpty(plan.Customers);
    }

    [Fact]
    public void Who_made_a_plan_cannot_approve_it_and_without_an_approval_it_is_refused()
    {
        Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x -RequireApproval");

        Assert.Equal("RemovalPlanOwnApproval", host.Run("Approve-CustomerRemovalPlan $plan").ErrorId);
        Assert.Equal("RemovalPlanOwnApproval", host.Run("Get-CustomerRemovalPlan $plan | Approve-CustomerRemovalPlan").ErrorId);
        Assert.Equal("RemovalPlanNotApproved", host.Get<RemovalPlanFinding>("Test-CustomerRemovalPlan $plan").Single().ErrorId);
    }

    [Fact]
    public void Reading_a_plan_needs_no_connection_and_says_what_is_wrong()
    {
        Make("Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x");
        File.WriteAllText(Path.Combine(folder, "bad.json"), "{ }");
        host.Run("Disconnect-PartnerCenter");

        Assert.Single(host.Get<CustomerRemovalPlan>("[System.IO.FileInfo]$plan | Get-CustomerRemovalPlan"));
        Assert.Equal("RemovalPlanInvalid", host.Run("Get-CustomerRemovalPlan $bad", ("bad", Path.Combine(folder, "bad.json"))).ErrorId);
        Assert.Equal("RemovalPlanNotFound", host.Run("Get-CustomerRemovalPlan \"$bad.none\"").ErrorId);
    }

    private static string Stranger =>
        $$"""{"customerId":"{{Guid.NewGuid()}}","name":"Stranger","domain":null,"verdict":"Ready","delegatedAdmin":"Unknown","blockers":[],"steps":[{"number":1,"kind":"RemoveRelationship","subjectId":null,"subjectName":null,"effect":""}]}""";

    private CustomerRemovalPlan Make(string script) => host.Get<CustomerRemovalPlan>(script, ("plan", Plan)).Single();
}
