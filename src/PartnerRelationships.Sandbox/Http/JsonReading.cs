using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>Bodies as clients send them: names in either case, enumeration texts too (contract §11.7).</summary>
internal static class JsonReading
{
    public static JObject? Child(this JObject? body, string name) => body?.GetValue(name, StringComparison.OrdinalIgnoreCase) as JObject;

    public static bool Has(this JObject body, string name) =>
        body.GetValue(name, StringComparison.OrdinalIgnoreCase) is { Type: not JTokenType.Null };

    public static string? Text(this JObject? body, string name) => body?.GetValue(name, StringComparison.OrdinalIgnoreCase) switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: string text } => text.Trim().Length == 0 ? null : text.Trim(),
        _ => throw Refusal.InvalidProperty(name),
    };

    public static string RequiredText(this JObject? body, string name) => body.Text(name) ?? throw Refusal.BadInput($"{name} is required.");

    public static bool? Flag(this JObject? body, string name) => body?.GetValue(name, StringComparison.OrdinalIgnoreCase) switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: bool flag } => flag,
        _ => throw Refusal.InvalidProperty(name),
    };

    public static long? Number(this JObject? body, string name) => body?.GetValue(name, StringComparison.OrdinalIgnoreCase) switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: long number } => number,
        _ => throw Refusal.InvalidProperty(name),
    };

    /// <summary>The same JSON with names in Pascal case, as some writes are answered (contract §3.2).</summary>
    public static JToken ToPascalCase(this JToken token) => token switch
    {
        JObject o => new JObject(o.Properties().Select(p => new JProperty(char.ToUpperInvariant(p.Name[0]) + p.Name.Substring(1), p.Value.ToPascalCase()))),
        JArray a => new JArray(a.Select(ToPascalCase)),
        _ => token.DeepClone(),
    };
}
