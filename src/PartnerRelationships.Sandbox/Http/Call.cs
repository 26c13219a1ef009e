using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>One request as an operation sees it.</summary>
internal sealed class Call(string method, Uri uri, string? body, Func<string, string?> header)
{
    private readonly Dictionary<string, string> query = Parse(uri.Query);

    public string Method => method;

    /// <summary>The path's parts without empty ones: clients double slashes and end with them (contract §11.2).</summary>
    public string[] Segments { get; } = uri.AbsolutePath.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The values of the route's {}, in order.</summary>
    public IReadOnlyList<string> Args { get; set; } = [];

    /// <summary>Scheme, host and port that the client used.</summary>
    public string Origin => uri.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether it is for Microsoft Graph, which has errors and etags of its own (contract §6).</summary>
    public bool IsGraph => Segments.Length > 0 && Segments[0].Equals("v1.0", StringComparison.OrdinalIgnoreCase);

    /// <summary>What ties the request to its record in the audit log; the service chooses one where the client did not.</summary>
    public string CorrelationId { get; } = Sent(header("MS-CorrelationId")) ?? Sent(header("client-request-id")) ?? Guid.NewGuid().ToString();

    /// <summary>The body as it came.</summary>
    public string Text => body ?? "";

    public string Operation => method + " /" + string.Join("/", Segments);

    /// <summary>The key of idempotence; null if it is absent or no key (some clients send zeros).</summary>
    public Guid? RequestId => Guid.TryParse(Header("MS-RequestId"), out var id) && id != Guid.Empty ? id : null;

    public string? Header(string name) => header(name);

    /// <summary>The names of the query's parameters.</summary>
    public IEnumerable<string> QueryNames => query.Keys;

    public string? Query(string name) => query.TryGetValue(name, out var value) ? value : null;

    /// <summary>The values of a parameter that may be given more than once.</summary>
    public IReadOnlyList<string> QueryAll(string name) => [.. Pairs(uri.Query).Where(pair => string.Equals(pair.Name, name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value)];

    public Guid CustomerId => Guid.TryParse(Args[0], out var id) ? id : throw new Refusal(400, 900118, "Invalid Customer ID");

    public JObject ReadBody()
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body ?? "")) { DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
        catch (JsonException)
        {
            throw Refusal.BadInput("The request's body is no JSON object.");
        }
    }

    private static string? Sent(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static Dictionary<string, string> Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Pairs(text)) values[name] = value;
        return values;
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string query) =>
        query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(['='], 2)).Select(parts => (Decode(parts[0]), parts.Length > 1 ? Decode(parts[1]) : ""));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
