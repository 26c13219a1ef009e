using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Reads a collection page by page: the next page is fetched and parsed while this one is consumed, never more than one ahead.</summary>
internal static class PagedCollection
{
    public static async Task ListAsync<T>(
        this ServiceChannel channel, string path, Func<JsonCursor, T> parseItem, IResultSink<T> sink, CancellationToken cancellationToken)
    {
        using var ahead = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var guard = new PagingGuard();
        Task<Page<T>>? next = channel.ReadPageAsync(ServiceRequest.Get(path), parseItem, ahead.Token);
        try
        {
            while (next is not null)
            {
                var page = await next.ConfigureAwait(false);
                next = guard.Accept(page.Next) is { } request ? channel.ReadPageAsync(request, parseItem, ahead.Token) : null;
                foreach (var item in page.Items)
                {
                    sink.Write(item);
                }
            }
        }
        catch
        {
            ahead.Cancel();
            await EndAsync(next).ConfigureAwait(false);
            throw;
        }
    }

    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        this ServiceChannel channel, string path, Func<JsonCursor, T> parseItem, CancellationToken cancellationToken)
    {
        var collected = new Collected<T>();
        await channel.ListAsync(path, parseItem, collected, cancellationToken).ConfigureAwait(false);
        return collected.Items;
    }

    // What was under way has ended when the caller goes on; how it ended interests nobody any more.
    private static async Task EndAsync(Task? task)
    {
        try
        {
            await (task ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or PartnerRelationshipsException)
        {
        }
    }

    private sealed class Collected<T> : IResultSink<T>
    {
        public List<T> Items { get; } = [];

        public void Write(T item) => Items.Add(item);
    }
}
