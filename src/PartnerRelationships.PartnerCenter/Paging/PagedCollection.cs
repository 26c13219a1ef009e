using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Reads a collection page by page (contract §5.1).</summary>
internal static class PagedCollection
{
    public static Task ListAsync<T>(
        this ServiceChannel channel, string path, Func<JsonCursor, Func<T>> itemReader, IResultSink<T> sink, CancellationToken cancellationToken)
    {
        var read = 0L;
        var walk = new PageWalk<T>(
            channel,
            (answer, items) =>
            {
                var next = answer.Parse(json => PageReader.Read(json, itemReader(json), items));
                read += next.Items;
                return () => next.Follow(answer, channel.BaseAddress) ?? next.End(answer, read);
            },
            answer => NextLink.Foresee(answer, channel.BaseAddress));
        return walk.GoAsync(path, sink, cancellationToken);
    }

    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        this ServiceChannel channel, string path, Func<JsonCursor, T> parseItem, CancellationToken cancellationToken)
    {
        var collected = new CollectingSink<T>();
        await channel.ListAsync(path, json => () => parseItem(json), collected, cancellationToken).ConfigureAwait(false);
        return collected.Items;
    }
}
