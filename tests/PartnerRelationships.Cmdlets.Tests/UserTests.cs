using System;
using System.Linq;
using System.Management.Automation;
using System.Net;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>The users of a customer, as somebody at a prompt and a runbook with a list manage them.</summary>
public sealed class UserTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly PartnerCustomer customer;

    public UserTests()
    {
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 20 -Seed 3");
        // The first customer has delegated access, the second has not, and granted no role.
        customer = host.Get<PartnerCustomer>("Get-PartnerCustomer")[0];
        host.Run("$c = $customer", ("customer", customer));
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void Users_are_found_by_name_sign_in_name_id_and_state()
    {
        var all = host.Get<PartnerCustomerUser>("$c | Get-PartnerCustomerUser");
        var one = all[2];

        Assert.All(all, user => Assert.Equal((customer.CustomerId, "active"), (user.CustomerId, user.State)));
        Assert.Contains(one, host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c $n", ("n", "*" + WildcardPattern.Escape(one.DisplayName!)[2..].ToUpperInvariant())));
        Assert.Equal([one], host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c $n", ("n", one.UserPrincipalName.ToUpperInvariant())));
        Assert.Equal([one, one], host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c -UserId $i, $n", ("i", one.UserId), ("n", one.UserPrincipalName)));
        Assert.Equal(all, host.Get<PartnerCustomerUser>("$all | Get-PartnerCustomerUser", ("all", all)));
        var deleted = Assert.Single(host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c -Deleted"));
        Assert.Equal((deleted, deleted.DeletedOn!.Value.AddDays(30)), (host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c -State Inactive").Single(), deleted.RestorableUntil));
    }

    [Fact]
    public void A_list_creates_users_and_each_bad_row_is_reported_by_number()
    {
        var taken = host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c")[1].UserPrincipalName;
        object[] rows = [Row($"anna@{customer.Domain}", "Kiss Anna", "hu", "Anna"), Row(taken, "Taken", "HU", ""), Row("no name", "X", "HU", ""), Row($"bela@{customer.Domain}", "Béla", "HU", "")];

        var outcome = host.Run("$rows | New-PartnerCustomerUser -CustomerId $c.CustomerId", ("rows", rows));

        Assert.Equal(["Kiss Anna", "Béla"], outcome.Output.Select(made => ((PartnerCustomerUserCredential)made.BaseObject).DisplayName));
        Assert.Equal([("Row 2", "Conflict"), ("Row 3", "UserNameInvalid")], outcome.Errors.Select(error => (error.ToString()[..5], error.FullyQualifiedErrorId.Split(',')[0])));
        Assert.Contains("already has a user", outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("Anna", host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c anna@*").Single().FirstName);
        var told = host.Get<RelationshipEvent>("Get-RelationshipEvent $c");
        Assert.Equal(["AccountChangeIntended", "AccountChangeEnded"], told.Select(entry => entry.Kind).Take(2));
        Assert.Empty(host.Get<RelationshipEvent>("Get-RelationshipEvent -InDoubt"));
    }

    [Fact]
    public void Users_of_a_list_say_which_customer_they_belong_to()
    {
        var row = Row($"anna@{customer.Domain}", "Anna", "HU", "");
        row.Properties.Add(new PSNoteProperty("CustomerId", customer.CustomerId.ToString()));
        var made = host.Get<PartnerCustomerUserCredential>("$row | New-PartnerCustomerUser", ("row", row)).Single();
        (row.Properties["DisplayName"].Value, row.Properties["FirstName"].Value) = ("", "Nagy");

        var changed = host.Get<PartnerCustomerUser>("$row | Set-PartnerCustomerUser", ("row", row)).Single();

        Assert.Equal(made.User with { FirstName = "Nagy" }, changed);
    }

    [Fact]
    public void Of_a_user_in_the_pipeline_nothing_is_sent_but_what_is_given_beside_it()
    {
        var stale = host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c")[1];
        host.Get<PartnerCustomerUser>("$u | Set-PartnerCustomerUser -DisplayName 'Somebody else was here'", ("u", stale));

        var after = host.Get<PartnerCustomerUser>("$u | Set-PartnerCustomerUser -UsageLocation de", ("u", stale)).Single();

        Assert.Equal(stale with { DisplayName = "Somebody else was here", UsageLocation = "DE" }, after);
        Assert.Contains("-> \"DE\" MS-RequestId", host.Get<RelationshipEvent>("Get-RelationshipEvent -Kind AccountChangeIntended")[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_is_deleted_restored_and_gets_another_password()
    {
        var one = host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c")[1];

        Assert.Equal("inactive", host.Get<PartnerCustomerUser>("$u | Remove-PartnerCustomerUser -Confirm:$false -PassThru", ("u", one)).Single().State);
        Assert.Equal(one, host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c $n -Deleted | Restore-PartnerCustomerUser", ("n", one.UserPrincipalName)).Single());
        var made = host.Get<PartnerCustomerUserCredential>("Reset-PartnerCustomerUserPassword $c $n", ("n", one.UserPrincipalName)).Single();
        Assert.Equal((one.UserPrincipalName, 16), (made.UserPrincipalName, made.Password!.Length));

        var given = new PSCredential(one.UserPrincipalName, new NetworkCredential("", "Zold!Erdo77").SecurePassword);
        var set = host.Get<PartnerCustomerUserCredential>("$u | Reset-PartnerCustomerUserPassword -Credential $p", ("u", one), ("p", given)).Single();
        Assert.Equal("Zold!Erdo77", new NetworkCredential("", set.Password).Password);
        Assert.Equal("UserCredentialMismatch", host.Run("$all | Reset-PartnerCustomerUserPassword -Credential $p", ("all", host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c")[0])).ErrorId);
    }

    [Fact]
    public void What_if_changes_nothing_and_leaves_no_event()
    {
        var before = host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c");

        host.Get<object>("""
            New-PartnerCustomerUser $c "x@$($c.Domain)" X -UsageLocation HU -WhatIf
            Get-PartnerCustomerUser $c | Set-PartnerCustomerUser -DisplayName X -WhatIf
            Get-PartnerCustomerUser $c | Remove-PartnerCustomerUser -WhatIf
            Get-PartnerCustomerUser $c -Deleted | Restore-PartnerCustomerUser -WhatIf
            Get-PartnerCustomerUser $c | Reset-PartnerCustomerUserPassword -WhatIf
            """);

        Assert.Equal(before, host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c"));
        Assert.Empty(host.Get<RelationshipEvent>("Get-RelationshipEvent"));
    }

    [Fact]
    public void A_customer_who_granted_nothing_is_said_to_be_one_and_does_not_stop_the_next()
    {
        var two = host.Get<PartnerCustomer>("(Get-PartnerCustomer)[0, 1]");

        var outcome = host.Run("$two[1], $two[0] | Get-PartnerCustomerUser", ("two", two));

        var error = Assert.Single(outcome.Errors);
        Assert.Equal(("RoleMissing", ErrorCategory.PermissionDenied, (object)two[1].CustomerId), (outcome.ErrorId, error.CategoryInfo.Category, error.TargetObject));
        Assert.Contains("Directory Readers or Global Reader or User Administrator", error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(outcome.Output);
        Assert.Equal("UserNotFound", host.Run("Get-PartnerCustomerUser $c -UserId nobody@x.example").ErrorId);
    }

    private static PSObject Row(string name, string shown, string country, string first)
    {
        // As Import-Csv makes it: cells of text.
        var row = new PSObject();
        foreach (var (column, cell) in new[] { ("UserPrincipalName", name), ("DisplayName", shown), ("UsageLocation", country), ("FirstName", first) })
        {
            row.Properties.Add(new PSNoteProperty(column, cell));
        }

        return row;
    }

    [Fact]
    public void Users_are_completed_once_the_customer_is_given()
    {
        var one = host.Get<PartnerCustomerUser>("Get-PartnerCustomerUser $c")[0];

        var line = $"Set-PartnerCustomerUser -CustomerId {customer.CustomerId} -UserId adm";
        var offered = host.Get<CommandCompletion>("TabExpansion2 $line $line.Length", ("line", line)).Single().CompletionMatches;

        Assert.Equal([$"'{one.UserPrincipalName}'"], offered.Select(match => match.CompletionText));
    }
}
