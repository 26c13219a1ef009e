using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests.Contract;

/// <summary>Changes as clients that nobody here wrote send them (contract §5.7, §5.12, §11.7 to §11.10).</summary>
public sealed class ChangeContractTests
{
    private static readonly string[] Removals =
    [
        """{"relationshipToPartner":"none","attributes":{"objectType":"Customer"}}""",
        """{"relationshipToPartner":"none"}""",
        """{"RelationshipToPartner":"None","Attributes":{"ObjectType":"Customer"}}""",
        """{"Id":null,"CommerceId":null,"CompanyProfile":null,"BillingProfile":null,"RelationshipToPartner":"none","AllowDelegatedAccess":null,"UserCredentials":null,"CustomDomains":null,"AssociatedPartnerId":null,"Attributes":{"ObjectType":"Customer"}}""",
        "whole",
    ];

    [Fact]
    public async Task A_relationship_ends_in_every_clients_words()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "60", "--partner-type", "DirectBill");
        var free = await RemovableAsync(emulator);

        foreach (var (removal, customer) in Removals.Zip(free))
        {
            var path = $"v1/customers/{customer}";
            var reply = await emulator.SendAsync("PATCH", path, removal == "whole" ? await WholeAsync(emulator, path, "RelationshipToPartner", "none") : removal);

            Assert.Equal(
                (200, """{"Id":null,"CommerceId":null,"CompanyProfile":null,"BillingProfile":null,"RelationshipToPartner":"none","AllowDelegatedAccess":null,"UserCredentials":null,"CustomDomains":null,"AssociatedPartnerId":null,"Attributes":{"ObjectType":"Customer"}}"""),
                (reply.Status, reply.Text));
        }

        var left = (await emulator.GetAsync("v1/customers")).Items.Select(item => (string)item["id"]!);
        Assert.Equal(60 - Removals.Length, left.Count());
        Assert.Empty(left.Intersect(free.Take(Removals.Length)));
    }

    [Fact]
    public async Task Suspending_with_the_whole_resource_in_Pascal_case_changes_nothing_else()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "60", "--partner-type", "DirectBill");
        var path = await LegacyAsync(emulator);
        var before = await emulator.GetAsync(path);

        var answer = await emulator.SendAsync("PATCH", path, await WholeAsync(emulator, path, "Status", "Suspended"));

        Assert.Equal((200, "suspended"), (answer.Status, (string)answer.Json["Status"]!));
        Assert.Equal(["attributes", "status", "suspensionReasons"], Resource.Differences(before.Json, (await emulator.GetAsync(path)).Json));
    }

    [Theory]
    [InlineData("""{"Id":"ID","FriendlyName":null,"Quantity":0,"UnitType":null,"ParentSubscriptionId":null,"CreationDate":"0001-01-01T00:00:00","EffectiveStartDate":"0001-01-01T00:00:00","CommitmentEndDate":"0001-01-01T00:00:00","Status":"suspended","AutoRenewEnabled":false,"BillingType":"none","BillingCycle":"unknown","PartnerId":null,"SuspensionReasons":null,"ContractType":"subscription","OrderId":null,"Attributes":{"ObjectType":"Subscription"}}""")]
    [InlineData("""{"Status":"Suspended","Quantity":0,"BillingCycle":"Unknown","CreationDate":"0001-01-01T00:00:00Z","Attributes":{"ObjectType":"Subscription"}}""")]
    public async Task A_sparse_suspension_corrupts_nothing(string body)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "60", "--partner-type", "DirectBill");
        var path = await LegacyAsync(emulator);
        var before = await emulator.GetAsync(path);

        var answer = await emulator.SendAsync("PATCH", path, body.Replace("ID", (string)before.Json["id"]!, StringComparison.Ordinal));

        Assert.Equal(200, answer.Status);
        Assert.Equal(["attributes", "status", "suspensionReasons"], Resource.Differences(before.Json, (await emulator.GetAsync(path)).Json));
    }

    [Fact]
    public async Task The_archived_module_sends_back_the_words_it_was_given_and_they_change_nothing()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "120", "--partner-type", "DirectBill");
        (string, string) module = ("MS-PartnerCenter-Client", "Partner Center PowerShell");
        var path = await emulator.SubscriptionAsync(one => (string)one["billingCycle"]! == "triennial");
        var before = await emulator.GetAsync(path);
        var body = Resource.InPascalCase((await emulator.GetAsync(path, module)).Json).AsObject();
        Assert.Equal("none", (string)body["BillingCycle"]!);
        body["FriendlyName"] = "Név";

        Assert.Equal(200, (await emulator.SendAsync("PATCH", path, body.ToJsonString(), module)).Status);

        Assert.Equal(["attributes", "friendlyName"], Resource.Differences(before.Json, (await emulator.GetAsync(path)).Json));
    }

    [Fact]
    public async Task A_customer_is_created_from_all_that_the_sdk_sends()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--partner-type", "IndirectProvider");
        var reseller = (string)(await emulator.GetAsync("v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf")).Items[0]["id"]!;
        var body = $$$"""
            {"Id":null,"CommerceId":null,"CompanyProfile":{"TenantId":null,"Domain":"WingtipToys678152504.onmicrosoft.com","CompanyName":null,"Attributes":{"ObjectType":"CustomerCompanyProfile"} },
             "BillingProfile":{"Id":null,"FirstName":null,"LastName":null,"Email":"Gena@wingtiptoys.com","Culture":"EN-US","Language":"En","CompanyName":"Wingtip Toys678152504",
              "DefaultAddress":{"Country":"US","Region":null,"City":"Redmond","State":"WA","AddressLine1":"One Microsoft Way","AddressLine2":null,"PostalCode":"98052","FirstName":"Gena","LastName":"Soto","PhoneNumber":"4255550101"},
              "Attributes":{"ObjectType":"CustomerBillingProfile"} },
             "RelationshipToPartner":"none","AllowDelegatedAccess":null,"UserCredentials":null,"CustomDomains":null,"AssociatedPartnerId":"{{{reseller}}}","Attributes":{"ObjectType":"Customer"} }
            """;

        var made = await emulator.SendAsync("POST", "v1/customers", body);
        var again = await emulator.SendAsync("POST", "v1/customers", body);

        Assert.Equal((201, "reseller", reseller, "admin"), (made.Status, (string)made.Json["relationshipToPartner"]!, (string)made.Json["associatedPartnerId"]!, (string)made.Json["userCredentials"]!["userName"]!));
        Assert.Equal(409, again.Status);
        Assert.Equal(200, (await emulator.GetAsync($"v1/customers/{made.Json["id"]}")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("none")]
    [InlineData("""{"relationshipToPartner":5}""")]
    [InlineData("""{"relationshipToPartner":"advisor"}""")]
    public async Task A_body_that_says_nothing_is_refused_in_the_services_shape(string body)
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var customer = (await emulator.GetAsync("v1/customers")).Items[0]["id"];

        var reply = await emulator.SendAsync("PATCH", $"v1/customers/{customer}", body);

        Assert.Equal(400, reply.Status);
        Assert.Equal(["code", "description", "data", "source"], reply.Json.AsObject().Select(member => member.Key));
    }

    private static async Task<IReadOnlyList<string>> RemovableAsync(Wire.Emulator emulator)
    {
        var free = new List<string>();
        foreach (var customer in (await emulator.GetAsync("v1/customers")).Items)
        {
            var subscriptions = await emulator.GetAsync($"v1/customers/{customer["id"]}/subscriptions");
            var entitlements = await emulator.GetAsync($"v1/customers/{customer["id"]}/entitlements");
            if (subscriptions.Items.Count + entitlements.Items.Count == 0) free.Add((string)customer["id"]!);
        }

        return free;
    }

    private static Task<string> LegacyAsync(Wire.Emulator emulator) =>
        emulator.SubscriptionAsync(one => (string)one["status"]! == "active" && one["productType"] is null && (int)one["quantity"]! > 1);

    private static async Task<string> WholeAsync(Wire.Emulator emulator, string path, string member, string value)
    {
        var body = Resource.InPascalCase((await emulator.GetAsync(path)).Json).AsObject();
        body[member] = value;
        body["Unheard"] = "of";
        return body.ToJsonString();
    }
}
