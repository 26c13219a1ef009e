using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests.Contract;

/// <summary>A subscription as the open SDK of 2020 sends it back: all that it knows of the resource, which is half of it, in Pascal case and
/// without what has no value; its version stands in the body alone (contract §5.12, §11).</summary>
public sealed class SubscriptionContractTests
{
    private static readonly string[] Known =
    [
        "actionTaken", "actions", "attentionNeeded", "autoRenewEnabled", "billingCycle", "billingType", "contractType", "commitmentEndDate", "creationDate", "effectiveStartDate", "entitlementId",
        "friendlyName", "hasPurchasableAddons", "id", "isMicrosoftProduct", "isTrial", "links", "offerId", "offerName", "parentSubscriptionId", "partnerId", "publisherName", "quantity",
        "renewalTermDuration", "status", "refundOptions", "suspensionReasons", "termDuration", "unitType", "orderId", "attributes",
    ];

    private static readonly string[] Words = ["billingCycle", "billingType", "contractType", "status"];

    [Theory]
    [InlineData("friendlyName", "Név", "friendlyName")]
    [InlineData("quantity", 77, "quantity", "refundableQuantity")]
    [InlineData("status", "Suspended", "refundableQuantity", "status", "suspensionReasons")]
    [InlineData("autoRenewEnabled", false, "autoRenewEnabled")]
    public async Task One_member_is_changed_and_the_rest_sent_back(string member, object value, params string[] changed)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "60", "--partner-type", "DirectBill");
        var path = await emulator.SubscriptionAsync(one => IsActive(one) && one["refundableQuantity"] is not null && (bool)one["autoRenewEnabled"]!);
        var headers = Headers();
        var before = await emulator.GetAsync(path, headers);
        var body = Whole(before.Json, member, value);

        var answer = await emulator.SendAsync("PATCH", path, body, headers);
        var repeated = await emulator.SendAsync("PATCH", path, body, headers);
        var stale = await emulator.SendAsync("PATCH", path, body, Headers());

        Assert.Equal((200, 200, 400, 2055), (answer.Status, repeated.Status, stale.Status, (int)stale.Json["code"]!));
        Assert.Equal(answer.Bytes, repeated.Bytes);
        var after = (await emulator.GetAsync(path, headers)).Json;
        Assert.Equal(["attributes", .. changed], Resource.Differences(before.Json, after));
        Assert.True(JsonNode.DeepEquals(Resource.InPascalCase(after), answer.Json));
    }

    [Fact]
    public async Task What_the_client_does_not_know_is_lost_as_the_service_loses_it()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "60", "--partner-type", "DirectBill");
        var path = await emulator.SubscriptionAsync(one => IsActive(one) && (bool)one["autoRenewEnabled"]!);
        var whole = (await emulator.GetAsync(path)).Json;
        whole["scheduledNextTermInstructions"] = new JsonObject { ["quantity"] = 5 };
        await emulator.SendAsync("PATCH", path, whole.ToJsonString());
        var before = (await emulator.GetAsync(path, Headers())).Json;
        Assert.Equal(5, (int)before["scheduledNextTermInstructions"]!["quantity"]!);

        await emulator.SendAsync("PATCH", path, Whole(before, "friendlyName", "Név"), Headers());

        Assert.Equal(["attributes", "friendlyName", "scheduledNextTermInstructions"], Resource.Differences(before, (await emulator.GetAsync(path, Headers())).Json));
    }

    private static bool IsActive(JsonNode subscription) => (string)subscription["status"]! == "active" && (string?)subscription["productType"]?["id"] == "OnlineServicesNCE" && (int)subscription["quantity"]! < 77;

    private static (string Name, string Value)[] Headers() =>
    [
        ("Accept", "application/json"), ("MS-PartnerCenter-Client", "Partner Center Open .NET SDK"), ("MS-SdkVersion", "1.15.6.0"),
        ("MS-CorrelationId", Guid.NewGuid().ToString()), ("MS-RequestId", Guid.NewGuid().ToString()), ("X-Locale", "en-US"),
    ];

    private static string Whole(JsonNode read, string member, object value)
    {
        var kept = new JsonObject(read.AsObject().Where(one => Known.Contains(one.Key)).Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())));
        foreach (var word in Words) kept[word] = Resource.Pascal((string)kept[word]!);
        kept[member] = JsonValue.Create(value);
        return Resource.InPascalCase(kept).ToJsonString();
    }
}
