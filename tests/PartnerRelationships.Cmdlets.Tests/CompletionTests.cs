using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>What Tab offers: each parameter that names something offers it, and what is offered is read back as the same thing.</summary>
public sealed class CompletionTests(CompletionTests.Prepared prepared) : IClassFixture<CompletionTests.Prepared>
{
    private const string Channel = "Fair 'Expo' [2026] \u201Cx\u201D $y";

    // By what each kind is found again, with what was offered in place of {0}, and what of it is in the list. A customer's name is unique here.
    private static readonly Dictionary<string, (string Command, Func<PSObject, string> Shown)> Found = new()
    {
        ["customer"] = ("Get-PartnerCustomer -CustomerId {0}", Property("Name")),
        ["customer's Name"] = ("Get-PartnerCustomer -Name {0}", Property("Name")),
        ["customer's LiteralName"] = ("Get-PartnerCustomer -LiteralName {0}", Property("Name")),
        ["customer's Domain"] = ("Get-PartnerCustomer -Domain {0}", Property("Domain")),
        ["provider"] = ("Get-IndirectProvider {0} -Connection $reseller", Property("Name")),
        ["reseller"] = ("Get-IndirectReseller {0}", Property("Name")),
        ["invitation"] = ("Get-ResellerInvitation {0} -Connection $reseller", invitation => $"{Property("CustomerName")(invitation)} ({Property("State")(invitation)})"),
        ["channel"] = ("Get-ResellerInvitation -Channel {0} -Connection $reseller", Property("Channel")),
        ["run"] = ("Get-RelationshipRun {0}", run => $"{Property("Reason")(run)} ({Property("State")(run)}, {Property("Ended")(run)} of {Property("Customers")(run)})"),
        ["culture"] = ("[cultureinfo] {0}", Property("Name")),
        ["role"] = ("Write-Value {0}", value => value.ToString()),
        ["role of a tenant"] = ("Get-PartnerCustomerRole $customer -Name {0} -Connection $reseller", Property("Name")),
        ["product"] = ("Get-PartnerCustomerSku $customer -Product {0} -Connection $reseller", Property("PartNumber")),
        ["secret"] = ("Write-Value {0}", value => value.ToString()),
        ["vault"] = ("Write-Value {0}", value => value.ToString()),
    };

    public static TheoryData<string, string, string> Parameters => [.. CompletedParameters.All];

    [Theory, MemberData(nameof(Parameters))]
    public void What_is_offered_is_read_back_as_the_same_thing(string command, string parameter, string kind)
    {
        var offered = prepared.Offer(command, parameter, kind);

        Assert.NotEmpty(offered);
        Assert.All(offered, one =>
        {
            Assert.Equal(CompletionResultType.ParameterValue, one.ResultType);
            Assert.Equal(one.ListItemText, prepared.Find(kind, one.CompletionText));
            Assert.False(string.IsNullOrWhiteSpace(one.ToolTip));
        });
    }

    [Fact]
    public void Nothing_goes_wrong_and_no_file_is_offered_where_there_is_no_connection()
    {
        using var host = new PowerShellHost();
        host.Run("function Get-SecretInfo { throw 'locked' }");

        Assert.Equal(["culture", "role"], KindsThatOffer(host));
    }

    [Fact]
    public void Nothing_goes_wrong_and_no_file_is_offered_where_the_service_refuses_and_the_ledger_is_broken()
    {
        using var host = new PowerShellHost();
        using var service = new LoopbackService(request => request.Url!.AbsolutePath == "/v1/profiles/organization" ? null : (403, "{\"code\":900308}"));
        service.Connect(host);
        host.Run("[IO.File]::WriteAllText($l, 'no ledger ' * 1000)");
        Assert.NotEmpty(host.Run("Get-ResellerInvitation -ErrorAction SilentlyContinue; $Error.Count; $Error.Clear()").Output);

        Assert.Equal(["culture", "role"], KindsThatOffer(host));
        Assert.NotEmpty(service.Requests);
    }

    [Fact]
    public void A_customer_is_found_by_the_beginning_of_its_name_its_domain_or_its_id_and_asked_for_once()
    {
        using var host = new PowerShellHost();
        var id = Guid.Parse("b44bb1fb-c595-45b0-9e09-d657365580bf");
        using var service = new LoopbackService(request => request.Url!.AbsolutePath == "/v1/customers"
            ? (200, $$"""{"totalCount":1,"items":[{"id":"{{id}}","companyProfile":{"tenantId":"{{id}}","domain":"oneil.example","companyName":"O'Neil [UK]"} }] }""") : null);
        service.Connect(host);

        foreach (var word in new[] { "'o''N", "ONEIL.ex", "b44bb1", "" })
        {
            Assert.Equal([id.ToString()], Complete(host, "Get-CustomerRelationship " + word).Select(one => one.CompletionText));
        }

        Assert.Empty(Complete(host, "Get-CustomerRelationship x"));
        Assert.Single(service.Requests, request => request == "GET /v1/customers");
    }

    [Theory]
    [InlineData("-Connection $other", true)]
    [InlineData("-Connection (Get-Other)", false)]
    [InlineData("-Connection $later", false)]
    [InlineData("@there", true)]
    [InlineData("@later", false)]
    public void Customers_of_the_default_connection_are_not_offered_for_another(string connection, bool isKnown)
    {
        using var host = new PowerShellHost();
        host.Get<PartnerCenterConnection>("($other = Connect-PartnerCenter -Sandbox -SeedCustomers 2 -Seed 9); Connect-PartnerCenter -Sandbox -SeedCustomers 5 -Seed 3");
        host.Run("$there = @{ Connection = $other }; $here = @{ Verbose = $true }");

        Assert.Equal(isKnown ? 2 : 0, Complete(host, $"Get-PartnerCustomer {connection} -CustomerId ").Count);
        Assert.Equal(5, Complete(host, "Get-PartnerCustomer -CustomerId ").Count);
        Assert.Equal(5, Complete(host, "Get-PartnerCustomer @here -CustomerId ").Count);
    }

    [Fact]
    public void A_vault_that_asks_for_its_password_is_not_unlocked_by_pressing_Tab()
    {
        var person = new AskedPerson();
        using var host = new PowerShellHost(person);
        host.Run("function Get-SecretInfo { if ($Host.UI.ReadLine() -eq 'open') { [pscustomobject]@{ Name = 'token' } } }; function Get-SecretVault { [pscustomobject]@{ Name = ($Host.UI.ReadLine()) } }");

        Assert.All(CompletedParameters.All.Where(one => one.Kind is "secret" or "vault"), one => Assert.Empty(Complete(host, $"{one.Command} -{one.Parameter} ")));
        Assert.Equal(0, person.Asked);
        Assert.Equal("open", host.Run("$Host.UI.ReadLine()").Output.Single().ToString());
        Assert.Equal(1, person.Asked);
    }

    private static IReadOnlyList<string> KindsThatOffer(PowerShellHost host)
    {
        var offered = CompletedParameters.All.Select(one => (one.Kind, Offers: Complete(host, $"{one.Command}{(IsOfCustomer(one.Kind) ? " -CustomerId b44bb1fb-c595-45b0-9e09-d657365580bf" : "")} -{one.Parameter} "))).ToList();
        Assert.All(offered.SelectMany(one => one.Offers), one => Assert.Equal(CompletionResultType.ParameterValue, one.ResultType));

        // PowerShell looks for files with a command that this host does not have.
        Assert.Equal(0, host.Get<int>("$Error.Count").Single());
        return [.. offered.Where(one => one.Offers.Count > 0).Select(one => one.Kind).Distinct().Order(StringComparer.Ordinal)];
    }

    private static Collection<CompletionResult> Complete(PowerShellHost host, string line) =>
        host.Get<CommandCompletion>("[System.Management.Automation.CommandCompletion]::CompleteInput($t, $t.Length, $null)", ("t", line)).Single().CompletionMatches;

    private static bool IsOfCustomer(string kind) => kind is "product" or "role of a tenant";

    private static Func<PSObject, string> Property(string name) => item => item.Properties[name].Value?.ToString() ?? "";

    /// <summary>A distributor and a reseller, with names of all kinds, a run, invitations and a vault.</summary>
    public sealed class Prepared : IDisposable
    {
        private readonly PowerShellHost host = new();
        private readonly string folder = Directory.CreateTempSubdirectory("completion").FullName;
        private readonly Dictionary<(string, string), string> found = [];

        public Prepared()
        {
            host.Run(
                """
                function Write-Value($value) { $value }
                function Get-SecretVault { [pscustomobject]@{ Name = "Ada's [vault]" } }
                function Get-SecretInfo($Vault) { [pscustomobject]@{ Name = "token 'x' `$y"; VaultName = $Vault } }
                """);
            host.Get<PartnerCenterConnection>("($reseller = Connect-PartnerCenter -Sandbox -SeedCustomers 5 -Seed 3)");
            host.Get<ResellerInvitation>("New-ResellerInvitation \"O'Neil [UK]\" -Channel $n -Connection $reseller; New-ResellerInvitation Plain -Channel Web -Connection $reseller", ("n", Channel));
            host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 12 -Seed 3 -PartnerType IndirectProvider");
            Create("Zz [UK]", "Zz*", "Zz O'Neil", "Zz O\u2019Neil \u2018x\u201A \u201B", "Zz \u201Cq\u201D", "Zz $x `[n", "Zz", "Zz # @{1}");
            host.Get<Guid>("$customer = @((Get-PartnerCustomer -Connection $reseller).CustomerId | Where-Object { Get-PartnerCustomerSku $_ -Connection $reseller -ErrorAction Ignore })[0]; $customer");
            host.Get<RelationshipPlan>("Get-PartnerCustomer | Get-CustomerRemovalReadiness | where Verdict -eq Ready | New-CustomerRemovalPlan $p -Reason \"It's `$over\"", ("p", Path.Combine(folder, "plan.json")));
            host.Run("$null = Invoke-RelationshipPlan $p -Attest -Confirm:$false");
        }

        public IReadOnlyList<CompletionResult> Offer(string command, string parameter, string kind)
        {
            var connection = Found[kind].Command.Contains("$reseller", StringComparison.Ordinal) ? " -Connection $reseller" : "";
            var customer = IsOfCustomer(kind) ? $" -CustomerId {host.Get<Guid>("$customer").Single()}" : "";
            return Complete(host, $"{command}{connection}{customer} -{parameter} ");
        }

        /// <summary>What is shown of the one thing that is found by what was offered.</summary>
        public string Find(string kind, string offered)
        {
            if (!found.TryGetValue((kind, offered), out var shown))
            {
                var (command, property) = Found[kind];
                var outcome = host.Run(command.Replace("{0}", offered, StringComparison.Ordinal));
                Assert.Empty(outcome.Errors.Select(error => error.ToString()));
                found[(kind, offered)] = shown = outcome.Output.Select(property).Distinct().Single();
            }

            return shown;
        }

        public void Dispose()
        {
            host.Dispose();
            Directory.Delete(folder, recursive: true);
        }

        private void Create(params string[] names)
        {
            foreach (var (name, number) in names.Select((name, number) => (name, number)))
            {
                host.Get<NewPartnerCustomer>(
                    "New-PartnerCustomer -Name $n -Domain $d -Country US -FirstName Ada -LastName L -Email ada@contoso.example -AddressLine 'Way 1' -City Town -State WA -PostalCode 98052 -Confirm:$false",
                    ("n", name), ("d", $"name{number}.onmicrosoft.com"));
            }
        }
    }
}
