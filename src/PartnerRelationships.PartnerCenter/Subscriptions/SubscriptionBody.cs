using System;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>A subscription's resource as it came, known or not, and with what an edit asks for (contract §5.12): the service takes what a body leaves out
/// for a wish to reset it.</summary>
internal static class SubscriptionBody
{
    /// <summary>The version that a resource is; null where it does not say.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">It is no subscription.</exception>
    public static string? EtagOf(string text)
    {
        var resource = Parse(text);
        _ = Member(resource, MemberNames.Status) ?? throw new FormatException("The subscription in it has no status.");
        var etag = Member(resource, MemberNames.Attributes)?.Value is JObject attributes ? (string?)Member(attributes, "etag")?.Value : null;
        return string.IsNullOrEmpty(etag) ? null : etag;
    }

    /// <summary>The body of a change.</summary>
    public static string With(string text, SubscriptionEdit edit)
    {
        var resource = Parse(text);
        Set(resource, MemberNames.Status, edit.Status);
        Set(resource, MemberNames.Quantity, edit.Quantity);
        Set(resource, MemberNames.FriendlyName, edit.FriendlyName);
        Set(resource, MemberNames.AutoRenewEnabled, edit.AutoRenew);
        if (edit.NextTerm is { } next)
        {
            NextTermBody.Write(Child(resource, MemberNames.ScheduledNextTermInstructions), next);
        }
        else if (edit.ClearsNextTerm)
        {
            Member(resource, MemberNames.ScheduledNextTermInstructions)?.Remove();
        }

        return resource.ToString(Formatting.None);
    }

    /// <summary>Sets a member, under the name that it has there; null leaves it as it is.</summary>
    public static void Set(JObject resource, string name, JToken? value)
    {
        if (!IsNothing(value))
        {
            resource[Member(resource, name)?.Name ?? name] = value;
        }
    }

    /// <summary>Whether there is no value: a text that is null is a token all the same, and its type a text.</summary>
    public static bool IsNothing(JToken? value) => value is null or JValue { Value: null };

    /// <summary>The object that a member holds; made where there is none.</summary>
    public static JObject Child(JObject resource, string name)
    {
        if (Member(resource, name)?.Value is not JObject child)
        {
            Set(resource, name, child = []);
        }

        return child;
    }

    /// <summary>A member, whatever the casing of its name.</summary>
    public static JProperty? Member(JObject resource, string name) =>
        resource.Properties().FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    // Dates and numbers stay the text that they are: to read and to write them again would change them.
    private static JObject Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }
}
