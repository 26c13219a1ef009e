using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>What the service answers: a status and, mostly, JSON.</summary>
internal sealed record Answer(int Status, Utf8Buffer? Body)
{
    /// <summary>Where the thing that was made is; null for nowhere.</summary>
    public string? Location { get; init; }

    /// <summary>After how many seconds to look again at what goes on; null for what is over.</summary>
    public int? RetryAfter { get; init; }

    public static Answer Of(int status, JToken body) => new(status, new Utf8Buffer().Append(body.ToString(Formatting.None)));

    public static Answer Ok(JToken body) => Of(200, body);

    public static Answer Empty(int status) => new(status, null);

    /// <summary>The service's own shape of an error (contract §4.1).</summary>
    public static Answer Fault(int status, int code, string description, params string[] data) => Of(status, new JObject
    {
        ["code"] = code,
        ["description"] = description.Length > 1024 ? description.Substring(0, 1024) : description,
        ["data"] = new JArray(data),
        ["source"] = "PartnerApiServiceControllers",
    });

    /// <summary>Microsoft Graph's shape of an error (contract §6.2).</summary>
    public static Answer GraphFault(Call call, int status, string message) => Of(status, new JObject
    {
        ["error"] = new JObject
        {
            ["code"] = GraphCode(status),
            ["message"] = message,
            ["innerError"] = new JObject { ["request-id"] = call.CorrelationId, ["client-request-id"] = call.CorrelationId },
        },
    });

    /// <summary>The gateway's shape: the service never saw the request.</summary>
    public static Answer Gateway(int status, string message) => Of(status, new JObject { ["statusCode"] = status, ["message"] = message });

    private static string GraphCode(int status) => status switch
    {
        401 => "InvalidAuthenticationToken",
        403 => "forbidden",
        404 => "notFound",
        409 => "conflict",
        412 => "preconditionFailed",
        503 => "serviceNotAvailable",
        >= 500 => "internalServerError",
        _ => "badRequest",
    };
}
