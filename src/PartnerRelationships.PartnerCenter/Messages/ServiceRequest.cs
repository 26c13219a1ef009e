using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Messages;

/// <summary>One request of the service.</summary>
internal sealed record ServiceRequest(HttpMethod Method, string Path)
{
    public static readonly HttpMethod Patch = new("PATCH");

    /// <summary>The id of the request; one key of idempotence for every time that it is sent (contract §3.1).</summary>
    public Guid RequestId { get; init; } = Guid.NewGuid();

    /// <summary>Receives another id before the request is sent under it; null if not needed.</summary>
    public Func<Guid, CancellationToken, Task>? Renewing { get; init; }

    /// <summary>JSON, or what <see cref="ContentType"/> says; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>What the body is.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The version that a change is of, as its resource has it; null if none is asked for.</summary>
    public string? IfMatch { get; init; }

    /// <summary>The token of the page, as the service gave it; null for the first.</summary>
    public string? ContinuationToken { get; init; }

    /// <summary>Whether the sender resolves an unknown outcome by checking the result; then it is never repeated automatically after one.</summary>
    public bool SettledByAsking { get; init; }

    /// <summary>Whether it only asks how the connection fares: sent once, with the question whether the sign-in had a second factor (contract §2.3).</summary>
    public bool IsProbe { get; init; }

    /// <summary>Method and path without the query, which may name people.</summary>
    public string Operation => $"{Method} {Path.Split('?')[0]}";

    public static ServiceRequest Get(string path) => new(HttpMethod.Get, path);

    /// <summary>The same under a ticket's id, resolved by the component that issued it.</summary>
    public ServiceRequest Under(RequestTicket ticket) => this with { RequestId = ticket.Id, Renewing = ticket.Renewing, SettledByAsking = true };
}
