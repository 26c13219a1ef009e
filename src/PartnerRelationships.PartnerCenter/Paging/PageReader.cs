using System;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Reads a page: its items, and the link to the next page (contract §3.2, §5.1).</summary>
internal static class PageReader
{
    public static NextLink Read<T>(JsonCursor json, Func<T> readItem, PageParts<T> items)
    {
        var next = new NextLink();
        var hasItems = false;
        json.Root(member =>
        {
            switch (member)
            {
                case MemberNames.Items:
                    hasItems = true;
                    json.Array(() =>
                    {
                        next.Items++;
                        items.Add(readItem());
                    });
                    break;
                case MemberNames.TotalCount:
                    next.Claimed = json.Number();
                    break;
                case MemberNames.Links:
                    next.ReadLinks(json);
                    break;
                case MemberNames.ContinuationToken:
                    next.FallbackToken = json.Exact();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return hasItems ? next : throw new FormatException("It is not a collection: 'items' is missing.");
    }
}
