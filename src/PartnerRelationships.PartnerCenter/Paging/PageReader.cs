using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Reads a page: its items, and the link to the next (contract §3.2, §5.1).</summary>
internal static class PageReader
{
    public static async Task<Page<T>> ReadPageAsync<T>(
        this ServiceChannel channel, ServiceRequest request, Func<JsonCursor, T> parseItem, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var next = new NextLink();
        var items = answer.Parse(json => Items(json, parseItem, next));
        return new Page<T>(items, next.Follow(answer, channel.BaseAddress));
    }

    private static List<T> Items<T>(JsonCursor json, Func<JsonCursor, T> parseItem, NextLink next)
    {
        var items = new List<T>();
        var hasItems = false;
        json.Root(member =>
        {
            switch (member)
            {
                case MemberNames.Items:
                    hasItems = true;
                    json.Array(() => items.Add(parseItem(json)));
                    break;
                case MemberNames.Links:
                    next.ReadLinks(json);
                    break;
                case MemberNames.ContinuationToken:
                    next.FallbackToken = json.Text();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return hasItems ? items : throw new FormatException("It is no collection: 'items' is missing.");
    }
}
