using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>The lists that people have: exports of Partner Center and others, edited in Excel, or written by PowerShell.</summary>
public sealed class ListTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("lists").FullName;
    private readonly PartnerCustomer[] customers;

    public ListTests()
    {
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 20 -Seed 3");
        customers = host.Get<PartnerCustomer>("Get-PartnerCustomer");
    }

    private string Plan => Path.Combine(folder, "plan.json");

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Microsoft ID,Company name,Primary domain name,Relationship\n{0},\"{1}\",{2},Cloud Reseller\n")]
    [InlineData("\uFEFFMicrosoft ID;Company name;Primary domain name;Relationship\r\n{0};\"{1}\";{2};Cloud Reseller\r\n{0};\"{1}\";{2};Cloud Reseller\r\n;;;\r\n\r\n")]
    [InlineData("sep=;\r\nTenantId;TenantName\r\n{0};\"{1}\"\r\n")]
    [InlineData("#TYPE PartnerRelationships.PartnerCustomer\r\n\"CustomerId\",\"Name\",\"Domain\",\"Relationship\"\r\n\"{0}\",\"{1}\",\"{2}\",\"reseller\"\r\n")]
    [InlineData("Tenant ID\tDefault domain\n{0}\t{2}\n")]
    [InlineData("displayName,defaultDomainName\n\"{1}\",{2}\n")]
    public void An_export_of_customers_is_a_plan_and_an_invitation_without_being_edited(string text)
    {
        var one = customers[4];
        var file = Write("export.csv", string.Format(null, text, one.CustomerId, one.Name, one.Domain));

        var plan = host.Get<RelationshipPlan>("New-CustomerRemovalPlan $plan -Reason x -Csv $f", ("plan", Plan), ("f", file)).Single();
        Assert.Equal([one.CustomerId], plan.Customers.Select(customer => customer.CustomerId));

        var drafts = host.Get<ResellerInvitation>("New-ResellerInvitation -Path $f -Force -RecentDays 0", ("f", file));
        Assert.All(drafts, draft => Assert.True(text.Contains("{1}", StringComparison.Ordinal) ? draft.CustomerName == one.Name : draft.Domain == one.Domain));
        Assert.NotEmpty(drafts);
    }

    [Fact]
    public void A_row_that_was_read_from_an_export_is_taken_as_its_file_is()
    {
        var one = customers[4];
        var row = $"[pscustomobject]@{{ 'Microsoft ID' = '{one.CustomerId}'; 'Company name' = '{one.Name.Replace("'", "''", StringComparison.Ordinal)}'; 'Primary domain name' = '{one.Domain}'; Relationship = 'Cloud Reseller' }}";

        Assert.Equal([one.CustomerId], host.Get<RelationshipPlan>($"{row} | New-CustomerRemovalPlan $plan -Reason x", ("plan", Plan)).Single().Customers.Select(customer => customer.CustomerId));
        var draft = host.Get<ResellerInvitation>($"{row} | New-ResellerInvitation -Force").Single();
        Assert.Equal((one.CustomerId, one.Name, one.Domain), (draft.CustomerId, draft.CustomerName, draft.Domain));
    }

    [Fact]
    public void The_error_about_a_missing_column_lists_the_existing_ones()
    {
        var file = Write("subscriptions.csv", "Subscription ID,Quantity\n1,2\n");

        foreach (var command in new[] { "New-CustomerRemovalPlan $plan -Reason x -Csv $f", "New-ResellerInvitation -Path $f" })
        {
            var error = host.Run(command, ("plan", Plan), ("f", file)).Errors[0];

            Assert.StartsWith("CsvHeaderInvalid", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("Subscription ID, Quantity", error.ErrorDetails.Message, StringComparison.Ordinal);
            Assert.Contains("Microsoft ID", error.ErrorDetails.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_row_that_names_two_customers_is_an_error_and_the_others_are_planned()
    {
        var (a, b, c) = (customers[4], customers[5], customers[6]);
        var file = Write("rows.csv", $"CustomerId,Domain,Name\n{a.CustomerId},{b.Domain},\n{a.CustomerId},,\"{b.Name}\"\n,{b.Domain},\"{a.Name}\"\n{c.CustomerId},unknown.example,\"Renamed since\"\n");

        var outcome = host.Run("New-CustomerRemovalPlan $plan -Reason x -Csv $f", ("plan", Plan), ("f", file));
        var piped = host.Run(
            "@(@{ CustomerId = $a; Domain = $b }, @{ CustomerId = $a; Name = $bn }, @{ CustomerId = ''; Domain = $b; Name = $an }, @{ CustomerId = $c; Domain = 'unknown.example'; Name = 'Renamed since' })"
            + " | ForEach-Object { [pscustomobject]$_ } | New-CustomerRemovalPlan $plan -Reason x -Force",
            ("plan", Plan), ("a", $"{a.CustomerId}"), ("b", b.Domain), ("bn", b.Name), ("an", a.Name), ("c", $"{c.CustomerId}"));

        foreach (var one in new[] { outcome, piped })
        {
            Assert.Equal(["CustomersDisagree", "CustomersDisagree", "CustomersDisagree"], one.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
            Assert.Equal([c.CustomerId], ((RelationshipPlan)one.Output.Single().BaseObject).Customers.Select(customer => customer.CustomerId));
        }

        Assert.Contains("Line 2", outcome.Errors[0].ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains(b.Name, outcome.Errors[0].ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Remove-CustomerRelationship -Reason x -Attest -Confirm:$false -PassThru")]
    [InlineData("Get-CustomerRemovalReadiness")]
    [InlineData("New-CustomerRemovalNotice")]
    public void A_row_that_names_two_customers_is_an_error_wherever_rows_are_taken(string command)
    {
        var ready = host.Get<CustomerRemovalReadiness>("Get-PartnerCustomer | Get-CustomerRemovalReadiness").Where(one => one.Verdict == ReadinessVerdict.Ready).Select(one => one.CustomerId).ToHashSet();
        var (a, b) = (customers.First(one => ready.Contains(one.CustomerId)), customers.Last(one => ready.Contains(one.CustomerId)));

        var outcome = host.Run(
            "[pscustomobject]@{ CustomerId = $a; 'Primary domain name' = $b }, [pscustomobject]@{ 'Microsoft ID' = $a; 'Company name' = $bn } | " + command,
            ("a", $"{a.CustomerId}"), ("b", b.Domain), ("bn", b.Name));

        Assert.Equal(["CustomersDisagree", "CustomersDisagree"], outcome.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Empty(outcome.Output);
        Assert.Single(host.Get<object>($"[pscustomobject]@{{ 'Microsoft ID' = $a; 'Primary domain name' = $d; 'Company name' = 'Renamed since' }} | {command}", ("a", $"{a.CustomerId}"), ("d", a.Domain)));
    }

    [Theory]
    [InlineData("Get-PartnerCustomer")]
    [InlineData("Get-PartnerCustomer | Get-CustomerRemovalReadiness")]
    [InlineData("Get-PartnerCustomer | Get-CustomerRelationship")]
    [InlineData("Get-PartnerCustomer | Get-PartnerCustomerSubscription")]
    [InlineData("(Get-PartnerCustomer | New-CustomerRemovalPlan $plan -Reason x).Customers")]
    public void What_this_module_exports_names_the_same_customers_when_it_is_read_again(string command)
    {
        var file = Path.Combine(folder, "ours.csv");
        var ids = host.Get<object>("$rows = " + command + "; $rows.CustomerId", ("plan", Plan)).Select(id => $"{id}").Distinct().Order(StringComparer.Ordinal);
        WriteCsv(file, host.Get<object>("$rows | ForEach-Object { $r = $_; ,@($r.PSObject.Properties | ForEach-Object { $_.Name; \"$($_.Value)\" }) }").Cast<object[]>());

        var plan = host.Get<RelationshipPlan>("New-CustomerRemovalPlan $plan -Reason x -Csv $f -Force", ("plan", Plan), ("f", file)).Single();

        Assert.Equal(ids, plan.Customers.Select(customer => $"{customer.CustomerId}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_prospect_that_is_two_customers_is_an_error()
    {
        var (a, b) = (customers[4], customers[5]);
        var file = Write("rows.csv", $"TenantId,Domain,Name\n{a.CustomerId},{b.Domain},\n{a.CustomerId},,\"{b.Name}\"\n");

        var outcome = host.Run("New-ResellerInvitation -Path $f -Force", ("f", file));

        Assert.Equal(["CustomersDisagree", "CustomersDisagree"], outcome.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void A_file_through_the_pipeline_is_a_list_and_no_customer()
    {
        var files = new[] { Write("l.csv", "Name,Email\nContoso,ada@contoso.example\n"), Write("m.csv", "Name,Email\nFabrikam,ada@fabrikam.example\nBroken\n") };

        var outcome = host.Run("$files | ForEach-Object { [System.IO.FileInfo]$_ } | New-ResellerInvitation -Channel list", ("files", files));

        Assert.Equal([("Contoso", "list"), ("Fabrikam", "list")], outcome.Output.Select(one => (ResellerInvitation)one.BaseObject).Select(draft => (draft.CustomerName!, draft.Channel!)));
        Assert.Contains("m.csv, line 3", outcome.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal("ProspectFileUnavailable", host.Run("[System.IO.DirectoryInfo]$d | New-ResellerInvitation", ("d", folder)).ErrorId);
        Assert.Equal(2, host.Get<ResellerInvitation>("Get-ResellerInvitation").Length);
    }

    [Fact]
    public void The_same_name_twice_without_an_address_warns_as_the_same_address_does()
    {
        var outcome = host.Run("'Contoso','contoso','Fabrikam' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | New-ResellerInvitation");

        Assert.Equal(["Contoso", "Fabrikam"], outcome.Output.Select(one => ((ResellerInvitation)one.BaseObject).CustomerName));
        Assert.Contains("Row 2: contoso was invited on", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Empty(host.Run("New-ResellerInvitation Contoso -Email ada@contoso.example").Warnings);
        Assert.Single(host.Get<ResellerInvitation>("New-ResellerInvitation Contoso -Force"));
    }

    [Theory]
    [InlineData("ada@contoso.example; grace@contoso.example")]
    [InlineData("ada@contoso.example,grace@contoso.example ,")]
    [InlineData("ada@contoso.example\ngrace@contoso.example")]
    public void Several_addresses_in_a_cell_are_several_recipients(string cell)
    {
        var file = Write("rows.csv", $"Name;Email\nContoso;\"{cell}\"\nFabrikam;GRACE@contoso.example\nOther;x@contoso.example y\n");

        var outcome = host.Run("New-ResellerInvitation -Path $f", ("f", file));
        host.Run("Get-ResellerInvitation | Export-ResellerInvitation $m", ("m", Path.Combine(folder, "mails")));

        Assert.Equal("ada@contoso.example; grace@contoso.example", ((ResellerInvitation)Assert.Single(outcome.Output).BaseObject).Email);
        Assert.Contains("Line 3: Fabrikam was invited on", Assert.Single(outcome.Warnings.Select(warning => warning.Replace("Line 4", "Line 3", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Equal("EmailInvalid", outcome.ErrorId);
        Assert.Single(host.Get<ResellerInvitation>("Get-ResellerInvitation -Email grace@contoso.example"));
        Assert.Matches("(?m)^To: .*ada@contoso\\.example.*,\\s.*grace@contoso\\.example", File.ReadAllText(Directory.GetFiles(Path.Combine(folder, "mails")).Single()));
    }

    // As Export-Csv does: the hosted engine has none.
    private static void WriteCsv(string path, IEnumerable<object[]> rows)
    {
        var all = rows.Select(row => row.Select(cell => $"\"{cell.ToString()!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Chunk(2).ToList()).ToList();
        File.WriteAllLines(path, all.Take(1).Select(row => string.Join(',', row.Select(pair => pair[0]))).Concat(all.Select(row => string.Join(',', row.Select(pair => pair[1])))));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
