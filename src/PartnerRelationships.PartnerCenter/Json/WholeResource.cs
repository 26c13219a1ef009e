using System;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>A resource that is sent back as it came but for what is to be different: the service takes what a body leaves out for a wish to reset it.</summary>
internal static class WholeResource
{
    /// <summary>Reads it.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static JObject Load(string text)
    {
        // Dates and numbers stay the text that they are: to read and to write them again would change them.
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }

    /// <summary>A member, whatever its casing; null for none.</summary>
    public static JProperty? Member(this JObject resource, string name) =>
        resource.Properties().FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A member that is an object; null for none.</summary>
    public static JObject? Child(this JObject resource, string name) => resource.Member(name)?.Value as JObject;

    /// <summary>Sets a member, under the name that it has there; null leaves it as it is.</summary>
    public static void Set(this JObject resource, string name, JToken? value)
    {
        if (!IsNothing(value))
        {
            resource[resource.Member(name)?.Name ?? name] = value;
        }
    }

    /// <summary>Sets a member; null takes it away.</summary>
    public static void Put(this JObject resource, string name, JToken? value)
    {
        if (IsNothing(value))
        {
            resource.Member(name)?.Remove();
        }

        resource.Set(name, value);
    }

    /// <summary>A member that is an object; made where there is none.</summary>
    public static JObject ChildOrNew(this JObject resource, string name)
    {
        if (resource.Child(name) is not { } child)
        {
            resource.Set(name, child = []);
        }

        return child;
    }

    /// <summary>The version; null if the resource has none.</summary>
    /// <exception cref="FormatException">It is no value.</exception>
    public static string? Etag(this JObject resource) => resource.Child(MemberNames.Attributes)?.Member(MemberNames.Etag)?.Value switch
    {
        null => null,
        JValue etag => (string?)etag is { Length: > 0 } text ? text : null,
        var other => throw new FormatException($"{other.Path} should be a value."),
    };

    // A text that is null is a token anyway, and its type a text.
    private static bool IsNothing(JToken? value) => value is null or JValue { Value: null };
}
