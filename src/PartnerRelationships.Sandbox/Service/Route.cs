using System;
using System.Collections.Generic;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Service;

/// <summary>One operation's address, such as v1/customers/{}/subscriptions.</summary>
internal sealed class Route(string method, string template, Func<Call, Session, Answer> run)
{
    private readonly string[] segments = template.Split('/');

    /// <summary>Whether it may change something: then it runs in a writing transaction and its answer is kept for a repeat.</summary>
    public bool Writes { get; } = method is "POST" or "PUT" or "PATCH" or "DELETE";

    /// <summary>Which of OData's options it answers, where it belongs to Microsoft Graph.</summary>
    public IReadOnlyCollection<string> Options { get; init; } = [];

    public Answer Run(Call call, Session db)
    {
        if (call.IsGraph) GraphQuery.RequireKnown(call, Options);
        return run(call, db);
    }

    public bool Matches(Call call)
    {
        if (call.Method != method || call.Segments.Length != segments.Length) return false;
        var args = new List<string>(2);
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] == "{}") args.Add(Uri.UnescapeDataString(call.Segments[i]));
            else if (!string.Equals(segments[i], call.Segments[i], StringComparison.OrdinalIgnoreCase)) return false;
        }
        call.Args = args;
        return true;
    }
}
