using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>What all resources share: attributes, links, collections, dates (contract §3.2).</summary>
internal static class Resource
{
    public static JObject Attributes(string objectType) => new() { ["objectType"] = objectType };

    public static JObject Attributes(string objectType, string etag) => new() { ["etag"] = etag, ["objectType"] = objectType };

    public static JObject Links(string self) => new() { ["self"] = Link(self) };

    public static JObject Link(string uri) => new() { ["uri"] = uri, ["method"] = "GET", ["headers"] = new JArray() };

    /// <summary>The position of a list's next page: the token is sent back as a header.</summary>
    public static JObject NextLink(string uri, string token)
    {
        var link = Link(uri);
        link["headers"] = new JArray(new JObject { ["key"] = "MS-ContinuationToken", ["value"] = token });
        return link;
    }

    public static JObject Collection(IReadOnlyCollection<JObject> items, string? self = null)
    {
        var body = new JObject { ["totalCount"] = items.Count, ["items"] = new JArray(items) };
        if (self is not null) body["links"] = Links(self);
        body["attributes"] = Attributes("Collection");
        return body;
    }

    /// <summary>Writes a member whose name needs no escaping.</summary>
    public static void Put(this JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value);
    }

    public static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
