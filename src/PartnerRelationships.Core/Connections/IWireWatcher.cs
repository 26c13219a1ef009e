using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Connections;

/// <summary>Receives what goes over the wire. Called on any thread, in the middle of the work: it must not wait.</summary>
public interface IWireWatcher
{
    /// <summary>Whether every request is shown.</summary>
    bool WantsRequests { get; }

    /// <summary>Whether the headers of requests and answers are shown.</summary>
    bool WantsHeaders { get; }

    /// <summary>Something waits before it goes on.</summary>
    void Waits(WireWait wait);

    /// <summary>A request was answered, or ended without an answer. Only called where requests are wanted.</summary>
    void Asked(WireRequest request);
}

/// <summary>A wait of a request, or between two of them.</summary>
/// <param name="Reason">Why, in words that name the service and what was asked.</param>
/// <param name="Wait">How long.</param>
public sealed record WireWait(string Reason, TimeSpan Wait)
{
    /// <summary>Which try comes after it, 2 for the second; null if the service only asked to slow down.</summary>
    public int? Try { get; init; }

    /// <summary>When it is over.</summary>
    public DateTimeOffset Until { get; init; }
}

/// <summary>One try of a request. Holds no token and no body.</summary>
/// <param name="Operation">Method and path, without the query.</param>
/// <param name="RequestId">The id under which it left.</param>
public sealed record WireRequest(string Operation, string? RequestId)
{
    /// <summary>The answer's status; null for no answer.</summary>
    public int? Status { get; init; }

    /// <summary>From the sending to the answer's last byte.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Which try it was, from 1.</summary>
    public int Try { get; init; } = 1;

    /// <summary>The request's headers, without secrets; empty if not wanted.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sent { get; init; } = [];

    /// <summary>The answer's headers, likewise.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Received { get; init; } = [];
}
