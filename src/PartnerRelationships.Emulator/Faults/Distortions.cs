using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerRelationships.Emulator.Faults;

/// <summary>Answers that are right, and odd.</summary>
internal static class Distortions
{
    private const string UnknownRelationship = "strategic_ally", UnknownElsewhere = "dormant";

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Applies what was drawn, but the byte order mark, and returns what of it left a trace.</summary>
    public static (byte[] Body, IReadOnlyList<FaultKind> Applied) Apply(byte[] body, IReadOnlyList<FaultKind> kinds, uint variant)
    {
        var root = JsonNode.Parse(body)!;
        var applied = new List<FaultKind>();
        if (kinds.Contains(FaultKind.BadLink) && Relink(root, variant)) applied.Add(FaultKind.BadLink);
        if (kinds.Contains(FaultKind.UnknownEnum) && MakeUnknown(root, variant)) applied.Add(FaultKind.UnknownEnum);
        if (kinds.Contains(FaultKind.Unmoved) && DenyRemoval(root)) applied.Add(FaultKind.Unmoved);
        if (kinds.Contains(FaultKind.TokenOnly) && TakeLink(root, "continuationToken")) applied.Add(FaultKind.TokenOnly);
        if (kinds.Contains(FaultKind.LostPage) && LosePage(root)) applied.Add(FaultKind.LostPage);
        if (kinds.Contains(FaultKind.LongText) && Lengthen(root, variant)) applied.Add(FaultKind.LongText);
        if (kinds.Contains(FaultKind.Pascal) && root is not JsonValue)
        {
            root = InPascalCase(root)!;
            applied.Add(FaultKind.Pascal);
        }

        return (applied.Count == 0 ? body : JsonSerializer.SerializeToUtf8Bytes(root, Writing), applied);
    }

    // All of them were seen at the service or in its documents (contract §5.1); none leads to another host.
    private static bool Relink(JsonNode root, uint variant)
    {
        if (root is not JsonObject || root["links"]?["next"] is not JsonObject next) return false;
        var relative = next["uri"]!.GetValue<string>().TrimStart('/');
        next["uri"] = (variant % 4) switch
        {
            0 => "/v1//v1/" + relative,
            1 => "/v1/" + relative,
            2 => "v1/" + relative,
            _ => relative,
        };
        return true;
    }

    // A single customer keeps its relationship, and a subscription its status: those decide whether something was removed or blocks.
    private static bool MakeUnknown(JsonNode root, uint variant)
    {
        if (root is JsonObject { } one && IsA(one, "Subscription")) return Replace(one, "unitType", UnknownElsewhere) | Replace(one, "contractType", UnknownElsewhere);
        if (root is not JsonObject || root["items"] is not JsonArray { Count: > 0 } items || items[(int)(variant % items.Count)] is not JsonObject item) return false;
        return IsA(item, "Customer") ? Replace(item, "relationshipToPartner", UnknownRelationship)
            : IsA(item, "Subscription") && (Replace(item, "unitType", UnknownElsewhere) | Replace(item, "contractType", UnknownElsewhere));
    }

    // The answer to a removal is a customer without a name, in Pascal case (contract §5.7).
    private static bool DenyRemoval(JsonNode root)
    {
        if (root is not JsonObject answer || answer["RelationshipToPartner"]?.GetValue<string>() != "none") return false;
        answer["RelationshipToPartner"] = "reseller";
        return true;
    }

    private static bool TakeLink(JsonNode root, string withoutWhich) =>
        root is JsonObject page && page.ContainsKey(withoutWhich) && page["links"] is JsonObject links && links.Remove("next");

    private static bool LosePage(JsonNode root)
    {
        if (!TakeLink(root, "items") || root is not JsonObject page) return false;
        page.Remove("continuationToken");
        page["totalCount"] = 2 * page["items"]!.AsArray().Count;
        return true;
    }

    private static bool Lengthen(JsonNode root, uint variant)
    {
        if (root is not JsonObject || root["items"] is not JsonArray { Count: > 0 } items || items[(int)(variant % items.Count)]?["companyProfile"] is not JsonObject company) return false;
        company["companyName"] = new string('x', 1_000_000);
        return true;
    }

    private static bool IsA(JsonObject resource, string objectType) => resource["attributes"]?["objectType"]?.GetValue<string>() == objectType;

    private static bool Replace(JsonObject resource, string member, string value)
    {
        if (!resource.ContainsKey(member)) return false;
        resource[member] = value;
        return true;
    }

    private static JsonNode? InPascalCase(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member =>
            KeyValuePair.Create(char.ToUpperInvariant(member.Key[0]) + member.Key[1..], InPascalCase(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(InPascalCase)]),
        _ => node?.DeepClone(),
    };
}
