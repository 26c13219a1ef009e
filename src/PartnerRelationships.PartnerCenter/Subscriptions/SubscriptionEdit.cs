using System;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>A subscription's resource with another status and everything else as it came, known or not (contract §5.12).</summary>
internal static class SubscriptionEdit
{
    /// <summary>The body of the change, and the version that it is a change of.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">It is no subscription.</exception>
    public static (string Body, string? Etag) WithStatus(string text, string status)
    {
        // Dates and numbers stay the text that they are: to read and to write them again would change them.
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        var resource = JObject.Load(reader);
        var known = Member(resource, "status") ?? throw new FormatException("The subscription in it has no status.");
        known.Value = status;
        var etag = (Member(resource, "attributes")?.Value as JObject) is { } attributes ? (string?)Member(attributes, "etag")?.Value : null;
        return (resource.ToString(Formatting.None), string.IsNullOrEmpty(etag) ? null : etag);
    }

    private static JProperty? Member(JObject resource, string name) =>
        resource.Properties().FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
}
