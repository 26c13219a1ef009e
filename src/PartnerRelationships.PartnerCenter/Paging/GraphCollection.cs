using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Reads a collection of Microsoft Graph page by page; items are handed over as they are parsed (contract §6.2).</summary>
internal static class GraphCollection
{
    public static async Task ListGraphAsync<T>(this ServiceChannel channel, string path, Func<JsonCursor, T> readItem, IResultSink<T> sink, CancellationToken cancellationToken)
    {
        var guard = new PagingGuard();
        for (var request = guard.Accept(ServiceRequest.Get(path)); request is not null;)
        {
            using var answer = await channel.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var next = answer.Parse(json => ReadPage(json, readItem, sink));
            request = guard.Accept(next is null ? null : Follow(answer, next, channel.BaseAddress));
        }
    }

    /// <summary>Reads a collection to its end, for one that is short.</summary>
    public static async Task<IReadOnlyList<T>> ReadAllGraphAsync<T>(this ServiceChannel channel, string path, Func<JsonCursor, T> readItem, CancellationToken cancellationToken)
    {
        var collected = new Collected<T>();
        await channel.ListGraphAsync(path, readItem, collected, cancellationToken).ConfigureAwait(false);
        return collected.Items;
    }

    private static ServiceRequest Follow(ServiceAnswer answer, string next, Uri baseAddress) =>
        ServiceRequest.Get(Routes.GraphNext(next, baseAddress) ?? throw answer.Malformed("Its next link leads to another host."));

    private static string? ReadPage<T>(JsonCursor json, Func<JsonCursor, T> readItem, IResultSink<T> sink)
    {
        string? next = null;
        var hasItems = false;
        json.Root(member =>
        {
            switch (member)
            {
                case MemberNames.Value:
                    hasItems = true;
                    json.Array(() => sink.Write(readItem(json)));
                    break;
                case MemberNames.ODataNextLink:
                    next = json.Exact();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return hasItems ? next : throw new FormatException("It is not a collection: 'value' is missing.");
    }
}
