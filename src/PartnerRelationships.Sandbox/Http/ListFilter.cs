using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>A filter as in the query: JSON with Field, Value and Operator (contract §5.1, §11.6).</summary>
internal sealed record ListFilter(string Field, string Operator, string Value)
{
    public const string StartsWith = "STARTSWITH", Equal = "EQUALS", Substring = "SUBSTRING";

    public static ListFilter? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        JObject body;
        try
        {
            body = JObject.Parse(text!);
        }
        catch (JsonException)
        {
            throw Refusal.BadInput("The filter is no JSON object with Field, Value and Operator.");
        }
        return new ListFilter(body.RequiredText("Field"), Known(body.RequiredText("Operator")), body.RequiredText("Value"));
    }

    public static bool Matches(string @operator, string text, string value) => @operator switch
    {
        StartsWith => text.StartsWith(value, StringComparison.Ordinal),
        Equal => text == value,
        _ => text.Contains(value),
    };

    private static string Known(string name) => name.Replace("_", "").ToUpperInvariant() switch
    {
        StartsWith => StartsWith,
        Equal => Equal,
        Substring => Substring,
        _ => throw Refusal.InvalidProperty($"Operator {name}"),
    };
}
