using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>Objects of text members, as the service writes them.</summary>
internal static class Json
{
    /// <summary>An object of the members that have a value: the service leaves the others out.</summary>
    public static JObject Compact(params (string Name, string? Value)[] members)
    {
        var body = new JObject();
        foreach (var (name, value) in members)
        {
            if (value is not null) body[name] = value;
        }
        return body;
    }
}
