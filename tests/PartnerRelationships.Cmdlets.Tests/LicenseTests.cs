using System;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Licences and roles as they are typed and piped.</summary>
public sealed class LicenseTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly PartnerCustomer customer;
    private readonly PartnerCustomerSku[] skus;
    private readonly PartnerCustomerUser[] users;

    public LicenseTests()
    {
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 60 -Seed 7");
        (customer, skus) = host.Get<PartnerCustomer>("Get-PartnerCustomer | Get-PartnerCustomer").Where(one => one.AllowsDelegatedAccess == true)
            .Select(one => (one, host.Get<PartnerCustomerSku>("$c | Get-PartnerCustomerSku", ("c", one)).Where(sku => sku.Available > 0).ToArray()))
            .First(pair => pair.Item2.Length > 1);
        users = [.. host.Get<PartnerCustomerUser>("$c | Get-PartnerCustomerUser", ("c", customer)).Where(user => user.UsageLocation is not null)];
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void What_if_sends_nothing_and_says_what_would_be_done_to_each()
    {
        var before = Licenses();

        var outcome = host.Run("$u | Set-PartnerCustomerUserLicense -Add $s -WhatIf", ("u", users), ("s", skus[1].PartNumber!));

        Assert.Empty(outcome.Errors);
        Assert.Equal(before, Licenses());
    }

    [Fact]
    public void Users_are_piped_or_named_and_returned_in_order_with_their_licences()
    {
        var piped = host.Get<PartnerCustomerUserLicenseChange>("$u | Set-PartnerCustomerUserLicense -Add $s", ("u", users), ("s", skus[1].PartNumber!));
        Assert.Equal(users.Select(user => user.UserId), piped.Select(change => change.UserId));
        Assert.All(piped, change => Assert.Contains(skus[1].Product, change.Licenses));

        var named = host.Get<PartnerCustomerUserLicenseChange>(
            "Set-PartnerCustomerUserLicense $c $n -Remove $s", ("c", customer.CustomerId), ("n", users[0].UserPrincipalName.ToUpperInvariant()), ("s", skus[1].Product)).Single();
        Assert.Equal((skus[1].Product, users[0].UserId), (Assert.Single(named.Removed), named.UserId));

        var rows = host.Get<PartnerCustomerUserLicenseChange>(
            "$(foreach ($one in $u) { [pscustomobject]@{ CustomerId = [string]$one.CustomerId; UserPrincipalName = $one.UserPrincipalName; Add = $s } }) | Set-PartnerCustomerUserLicense", ("u", users[..2]), ("s", skus[1].SkuId));
        Assert.Equal([false, true], rows.Select(change => change.IsUnchanged));
    }

    [Fact]
    public void One_who_comes_twice_is_looked_at_again_and_the_failure_of_one_is_the_next_ones_turn()
    {
        var outcome = host.Run("$a, $b, $a | Set-PartnerCustomerUserLicense -Add $s", ("a", users[0]), ("b", users[1] with { UserId = Guid.NewGuid() }), ("s", skus[1].PartNumber!));

        Assert.Equal("UserNotFound", Assert.Single(outcome.Errors).FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal([false, true], outcome.Output.Select(change => ((PartnerCustomerUserLicenseChange)change.BaseObject).IsUnchanged));
    }

    [Fact]
    public void Warnings_of_the_service_are_shown_with_the_user_that_they_are_about()
    {
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 300 -Seed 7");

        // Who has an e-mail plan by itself and gets a suite has the same plan twice.
        var (owner, user, suite) = host.Get<PartnerCustomer>("Get-PartnerCustomer | Get-PartnerCustomer").Where(one => one.AllowsDelegatedAccess == true).Select(Overlap).First(found => found.Suite is not null);

        var twice = host.Run("Set-PartnerCustomerUserLicense $c $n -Add $s", ("c", owner), ("n", user), ("s", suite));

        Assert.Contains(twice.Warnings, warning => warning.Contains('@', StringComparison.Ordinal) && warning.Contains("ServicePlanOverlap", StringComparison.Ordinal));
    }

    [Fact]
    public void A_customer_that_granted_no_role_is_refused_with_the_role_that_it_takes()
    {
        var outcome = host.Run("Get-PartnerCustomer | Get-PartnerCustomerSku");

        var refusals = outcome.Errors.Where(error => error.FullyQualifiedErrorId.StartsWith("RoleMissing", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(refusals);
        Assert.All(refusals, error => Assert.Contains("License Administrator", error.ToString(), StringComparison.Ordinal));
        Assert.All(refusals, error => Assert.Contains("New-ResellerInvitation", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_of_a_role_is_piped_out_of_it()
    {
        var added = host.Get<PartnerCustomerRoleMember>("$u | Add-PartnerCustomerRoleMember -Role 'helpdesk administrator' -Confirm:$false", ("u", users[1])).Single();
        Assert.Equal((users[1].UserId, "Helpdesk Administrator"), (added.UserId, added.RoleName));
        Assert.Equal("Helpdesk Administrator", host.Get<PartnerCustomerRole>("$u | Get-PartnerCustomerRole", ("u", users[1])).Single().Name);

        host.Run("Get-PartnerCustomerRoleMember $c -Role HelpdeskAdministrator | Remove-PartnerCustomerRoleMember -Confirm:$false", ("c", customer.CustomerId));

        Assert.Empty(host.Get<PartnerCustomerRole>("$u | Get-PartnerCustomerRole", ("u", users[1])));
    }

    [Theory]
    [InlineData("Set-PartnerCustomerUserLicense {0} anna -Add ", "EXCH", "EXCHANGESTANDARD")]
    [InlineData("Set-PartnerCustomerUserLicense {0} anna -Add ", "'exchange o", "EXCHANGESTANDARD")]
    [InlineData("Set-PartnerCustomerUserLicense {0} anna -Add x -DisablePlan ", "EXCHANGE_S_ST", "EXCHANGE_S_STANDARD")]
    [InlineData("Add-PartnerCustomerRoleMember {0} anna -Role ", "helpd", "Helpdesk Administrator")]
    public void Products_services_and_roles_are_completed_once_the_customer_is_given(string line, string word, string expected)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, line, customer.CustomerId) + word;

        var offers = host.Get<string>("(TabExpansion2 $l $l.Length).CompletionMatches.CompletionText", ("l", text));

        Assert.Contains(offers, offer => offer.Trim('\'') == expected);
    }

    private (Guid Owner, string? User, string? Suite) Overlap(PartnerCustomer owner)
    {
        var products = host.Get<PartnerCustomerSku>("$c | Get-PartnerCustomerSku", ("c", owner)).Where(sku => sku.Available > 0).ToList();
        foreach (var held in host.Get<PartnerCustomerUser>("$c | Get-PartnerCustomerUser", ("c", owner)).SelectMany(user => host.Get<PartnerCustomerUserLicense>("$u | Get-PartnerCustomerUserLicense", ("u", user))))
        {
            var plans = held.ServicePlans.Select(plan => plan.PlanId).ToList();
            if (products.Find(sku => sku.SkuId != held.SkuId && sku.ServicePlans.Any(plan => plans.Contains(plan.PlanId))) is { } suite)
            {
                return (owner.CustomerId, held.UserPrincipalName, suite.SkuId);
            }
        }

        return default;
    }

    private string[] Licenses() =>
        [.. host.Get<PartnerCustomerUserLicense>("$u | Get-PartnerCustomerUserLicense", ("u", users)).Select(license => $"{license.UserId} {license.SkuId}")];
}
