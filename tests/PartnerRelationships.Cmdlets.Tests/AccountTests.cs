using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>The account of a customer, as somebody at a prompt and a runbook with a list manage it.</summary>
public sealed class AccountTests : IDisposable
{
    private readonly PowerShellHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void All_that_can_be_read_is_in_one_object_and_what_cannot_is_named()
    {
        Connect();

        // The first customer has delegated access, the second has not, and granted no role.
        var outcome = host.Run("$two[0].CustomerId, [guid]::NewGuid(), $two[1] | Get-PartnerCustomer -Detailed");

        Assert.Equal("CustomerNotFound", outcome.ErrorId);
        var read = outcome.Output.Select(one => (PartnerCustomerDetail)one.BaseObject).ToList();
        Assert.Equal((true, 0, 1), (read[0].Company.Address is not null, read[0].Missing.Count, read[0].Domains!.Count));
        Assert.Equal([("Company", "RoleMissing"), ("Domains", "RoleMissing")], read[1].Missing.Select(part => (part.Part, part.ErrorId)));
        Assert.Equal((true, null, true), (read[1].Billing!.ETag is not null, read[1].Domains, read[1].Agreements is not null));
    }

    [Fact]
    public void Of_a_customer_in_the_pipeline_nothing_is_sent_but_what_is_given_beside_it()
    {
        Connect();
        var before = Billing();

        host.Run("$read = Get-PartnerCustomer $two[0].CustomerId; $all = Get-PartnerCustomer $two[0].CustomerId -Detailed");
        host.Get<CustomerBillingProfile>("Set-PartnerCustomer $two[0].CustomerId -City Pécs");

        foreach (var piped in new[] { "$two[0]", "$read.CustomerId", "$read", "$all", "(Get-PartnerCustomer $read.CustomerId -Detailed).Billing", Copy("$read"), Copy("$all"), Copy("$all.Billing") })
        {
            Assert.Equal(before.Email, host.Get<CustomerBillingProfile>($"{piped} | Set-PartnerCustomer -PhoneNumber '{Guid.NewGuid()}'").Single().Email);
            var after = Billing();
            Assert.Equal(before with { Address = before.Address with { City = "Pécs", PhoneNumber = after.Address.PhoneNumber }, ETag = after.ETag }, after);
            Assert.Equal(36, after.Address.PhoneNumber!.Length);
        }
    }

    [Fact]
    public void A_list_changes_customers_and_a_conflict_shows_both_values()
    {
        Connect();
        host.Run("$seen = (Get-PartnerCustomer $two[0].CustomerId -Detailed).Billing");
        var rows = new object[] { Row(("CustomerId", "$two[1]"), ("Email", "it@second.example"), ("City", "")), Row(("CustomerId", Guid.NewGuid().ToString()), ("Email", "x@y.example")) };
        ((PSObject)rows[0]).Properties["CustomerId"].Value = host.Get<PartnerCustomer>("$two[1]").Single().CustomerId.ToString();

        var outcome = host.Run("$rows | Set-PartnerCustomer", ("rows", rows));
        Assert.Equal("it@second.example", ((CustomerBillingProfile)outcome.Output.Single().BaseObject).Email);
        Assert.StartsWith("Row 2", outcome.Errors.Single().ToString(), StringComparison.Ordinal);

        host.Get<CustomerBillingProfile>("$two[0] | Set-PartnerCustomer -Email other@first.example");
        var conflict = host.Run("$seen | Set-PartnerCustomer -Email mine@first.example");
        Assert.Equal("ProfileConflict", conflict.ErrorId);
        Assert.Contains("is now 'other@first.example', and you want 'mine@first.example'", conflict.Errors.Single().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Get<RelationshipEvent>("Get-RelationshipEvent"), entry => entry.Detail!.Contains("first.example", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_creates_customers_and_each_bad_row_is_reported_by_number()
    {
        Connect(PartnerType.IndirectProvider);
        var taken = host.Get<PartnerCustomer>("$two[0]").Single().Domain!;
        object[] rows = [NewRow("hillone", "WA"), NewRow(taken.Split('.')[0], "WA"), NewRow("hilltwo", ""), NewRow("hillthree", "wa"), NewRow("hillfour", "OR")];

        var outcome = host.Run("$rows | New-PartnerCustomer -IndirectReseller (Get-IndirectReseller)[0]", ("rows", rows));

        var made = outcome.Output.Select(one => (NewPartnerCustomer)one.BaseObject).ToList();
        Assert.Equal(["hillone.onmicrosoft.com", "hillfour.onmicrosoft.com"], made.Select(one => one.Domain));
        Assert.All(made, one => Assert.Equal((true, "admin@" + one.Domain, "en-US"), (one.IsConfirmed && one.AdminPassword!.Length > 0, one.AdminUserName, one.Customer.Culture)));
        Assert.Equal([("Row 2", "DomainTaken"), ("Row 3", "CustomerDetailsInvalid"), ("Row 4", "AddressNotVerified")], outcome.Errors.Select(error => (error.ToString()[..5], error.FullyQualifiedErrorId.Split(',')[0])));
        Assert.Empty(outcome.Warnings);
        Assert.Contains("WA", host.Run("$rows[3] | New-PartnerCustomer -Force", ("rows", rows)).Warnings.Single(), StringComparison.Ordinal);
        Assert.Contains("CreateCustomer hillone.onmicrosoft.com", host.Get<RelationshipEvent>("Get-RelationshipEvent")[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_is_confirmed_once_and_the_error_for_a_reseller_says_who_can()
    {
        Connect(PartnerType.IndirectProvider);
        const string Confirm = "$two[0] | New-PartnerCustomerAgreement -FirstName Ada -LastName Hill -Email ada@hill.example -Confirm:$false";

        var made = host.Get<PartnerCustomerAgreement>(Confirm).Single();
        Assert.Equal(made, host.Get<PartnerCustomerAgreement>(Confirm).Single());
        Assert.Equal(made, host.Get<PartnerCustomerAgreement>("$two[0] | Get-PartnerCustomerAgreement")[^1]);
        Assert.Equal((AgreementAcceptance.Confirmed, "MicrosoftCustomerAgreement"), (made.Acceptance, made.AgreementType));

        Connect();
        Assert.Equal("WrongPartnerType", host.Run(Confirm).ErrorId);
    }

    [Fact]
    public void What_if_changes_nothing_and_leaves_no_event()
    {
        Connect(PartnerType.IndirectProvider);
        var before = Billing();
        var count = host.Get<PartnerCustomer>("Get-PartnerCustomer").Length;

        host.Get<object>("""
            $two | Set-PartnerCustomer -Email x@y.example -WhatIf
            $two | New-PartnerCustomerAgreement -FirstName Ada -LastName Hill -Email ada@hill.example -WhatIf
            $row | New-PartnerCustomer -WhatIf
            """, ("row", NewRow("hill", "WA")));
        var refused = host.Run("$row | New-PartnerCustomer -WhatIf", ("row", NewRow("hill", "XX")));

        Assert.Equal("CustomerDetailsInvalid", refused.ErrorId);
        Assert.Equal((before, count), (Billing(), host.Get<PartnerCustomer>("Get-PartnerCustomer").Length));
        Assert.Empty(host.Get<RelationshipEvent>("Get-RelationshipEvent"));
    }

    private void Connect(PartnerType type = PartnerType.IndirectReseller)
    {
        host.Get<PartnerCenterConnection>($"Connect-PartnerCenter -Sandbox -SeedCustomers 20 -Seed 3 -PartnerType {type}");
        host.Run("$two = (Get-PartnerCustomer)[0, 1]");
    }

    private CustomerBillingProfile Billing() => host.Get<CustomerBillingProfile>("(Get-PartnerCustomer $two[0].CustomerId -Detailed).Billing").Single();

    private static string Copy(string expression) => $"([System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize({expression})))";

    private static PSObject NewRow(string domain, string state) => Row(
        ("Name", "Hill Ltd"), ("Domain", domain), ("Email", "it@hill.example"), ("FirstName", "Ada"), ("LastName", "Hill"), ("AddressLine", "Main Street 1"), ("City", "Redmond"),
        ("State", state), ("PostalCode", "98052"), ("Country", "us"));

    private static PSObject Row(params (string Name, string Value)[] cells)
    {
        var row = new PSObject();
        foreach (var (name, value) in cells)
        {
            row.Properties.Add(new PSNoteProperty(name, value));
        }

        return row;
    }
}
