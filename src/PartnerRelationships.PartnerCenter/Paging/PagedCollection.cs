using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Reads a collection page by page. A page's items are handed over as they are parsed; how far that runs ahead of their
/// reader is the sink's affair: its buffer holds less than a page, so the next page is asked for while this one is consumed.</summary>
internal static class PagedCollection
{
    public static async Task ListAsync<T>(
        this ServiceChannel channel, string path, Func<JsonCursor, Func<T>> itemReader, IResultSink<T> sink, CancellationToken cancellationToken)
    {
        var guard = new PagingGuard();
        var read = 0L;
        for (var request = guard.Accept(ServiceRequest.Get(path)); request is not null;)
        {
            using var answer = await channel.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var next = answer.Parse(json => PageReader.Read(json, itemReader(json), sink));
            read += next.Items;
            request = guard.Accept(next.Follow(answer, channel.BaseAddress)) ?? next.End(answer, read);
        }
    }

    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        this ServiceChannel channel, string path, Func<JsonCursor, T> parseItem, CancellationToken cancellationToken)
    {
        var collected = new Collected<T>();
        await channel.ListAsync(path, json => () => parseItem(json), collected, cancellationToken).ConfigureAwait(false);
        return collected.Items;
    }
}
