using System;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace PartnerRelationships.Emulator.Requests;

/// <summary>What a request asks of the service.</summary>
internal sealed record ServiceRequest(string Method, string Target, string? RequestId = null, string? Continuation = null)
{
    // Posted, since they are long; they change nothing.
    private static readonly string[] Questions = ["/v1/validations/address", "/v1/partners/validateresellers"];

    public string Path => Target.Split('?', 2)[0];

    /// <summary>The method and the route's template, so that the same things are counted together.</summary>
    public string Operation => OperationName.Of(Method, Path);

    /// <summary>Whether it may have a body.</summary>
    public bool MayHaveBody => Method is not ("GET" or "HEAD" or "OPTIONS");

    /// <summary>Whether it can change something.</summary>
    public bool IsWrite => MayHaveBody && !Questions.Contains(Path.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);

    /// <summary>The customer that the resource belongs to.</summary>
    public Guid? Customer => Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, "customers", var id, ..] && Guid.TryParse(id, out var customer) ? customer : null;

    public static ServiceRequest Of(HttpRequest request) =>
        new(request.Method, RawTarget(request), First(request, "MS-RequestId"), First(request, "MS-ContinuationToken"));

    // As it was sent: double slashes and escapes matter here.
    private static string RawTarget(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { } raw && raw.StartsWith('/') ? raw : request.GetEncodedPathAndQuery();

    private static string? First(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var values) && values.Count > 0 ? values.ToString() : null;
}
