using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Licences;

/// <summary>What a change of licences asks for: either list may be missing or null (contract §5.14).</summary>
internal sealed record LicenseUpdate(IReadOnlyList<Grant> Assign, IReadOnlyList<string> Remove)
{
    public static LicenseUpdate Read(JObject body)
    {
        var update = new LicenseUpdate([.. List(body, "licensesToAssign").Select(Grant.Read)], [.. List(body, "licensesToRemove").Select(Text)]);
        return update.Assign.Count + update.Remove.Count > 0 ? update : throw Refusal.BadInput("LicensesToAssign or LicensesToRemove is required.");
    }

    internal static IEnumerable<JToken> List(JObject body, string name) => body.GetValue(name, StringComparison.OrdinalIgnoreCase) switch
    {
        null or { Type: JTokenType.Null } => [],
        JArray list => list,
        _ => throw Refusal.InvalidProperty(name),
    };

    internal static string Text(JToken token) => token is JValue { Value: string text } ? text.ToLowerInvariant() : throw Refusal.InvalidProperty("licensesToRemove");
}

/// <summary>A licence to give.</summary>
internal sealed record Grant(string SkuId, IReadOnlyList<string> ExcludedPlans)
{
    public static Grant Read(JToken token) => token is JObject body
        ? new Grant(body.RequiredText("skuId").ToLowerInvariant(), [.. LicenseUpdate.List(body, "excludedPlans").Select(LicenseUpdate.Text)])
        : throw Refusal.InvalidProperty("licensesToAssign");

    public JObject ToJson() => new() { ["skuId"] = SkuId, ["excludedPlans"] = new JArray(ExcludedPlans) };
}
