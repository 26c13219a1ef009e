using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Reads a collection of Microsoft Graph page by page (contract §6.2).</summary>
internal static class GraphCollection
{
    public static Task ListGraphAsync<T>(this ServiceChannel channel, string path, Func<JsonCursor, T> readItem, IResultSink<T> sink, CancellationToken cancellationToken)
    {
        var walk = new PageWalk<T>(
            channel,
            (answer, items) =>
            {
                var next = answer.Parse(json => ReadPage(json, readItem, items));
                return () => next is null ? null : Follow(answer, next, channel.BaseAddress);
            },
            static _ => null);
        return walk.GoAsync(path, sink, cancellationToken);
    }

    /// <summary>Reads a collection to its end, for one that is short.</summary>
    public static async Task<IReadOnlyList<T>> ReadAllGraphAsync<T>(this ServiceChannel channel, string path, Func<JsonCursor, T> readItem, CancellationToken cancellationToken)
    {
        var collected = new CollectingSink<T>();
        await channel.ListGraphAsync(path, readItem, collected, cancellationToken).ConfigureAwait(false);
        return collected.Items;
    }

    private static ServiceRequest Follow(ServiceAnswer answer, string next, Uri baseAddress) =>
        ServiceRequest.Get(Routes.GraphNext(next, baseAddress) ?? throw answer.Malformed("Its next link leads to another host."));

    private static string? ReadPage<T>(JsonCursor json, Func<JsonCursor, T> readItem, PageParts<T> items)
    {
        string? next = null;
        var hasItems = false;
        json.Root(member =>
        {
            switch (member)
            {
                case MemberNames.Value:
                    hasItems = true;
                    json.Array(() => items.Add(readItem(json)));
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
