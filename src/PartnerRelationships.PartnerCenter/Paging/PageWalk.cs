using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Goes from page to page of a list. A page is handed over as it is read; how far that runs ahead of its reader is the sink's
/// affair. The next one is asked for before the last part of it: it comes while this one is consumed, and who wants only the first few has not asked for more.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="channel">Where it is asked.</param>
/// <param name="read">Reads a page, and returns how the request of the next one is found; that one is null at the end.</param>
internal sealed class PageWalk<T>(ServiceChannel channel, Func<ServiceAnswer, PageParts<T>, Func<ServiceRequest?>> read)
{
    private readonly PagingGuard guard = new();

    public async Task GoAsync(string path, IResultSink<T> sink, CancellationToken cancellationToken)
    {
        var items = new PageParts<T>(sink);
        var asked = AskAsync(() => ServiceRequest.Get(path), cancellationToken);
        while (await asked.ConfigureAwait(false) is { } page)
        {
            using var answer = page;
            asked = AskAsync(read(answer, items), cancellationToken);
            try
            {
                items.HandOver();
            }
            catch
            {
                await Task.WhenAny(asked).ConfigureAwait(false);
                throw;
            }
        }
    }

    // What keeps the next page from being found or read is told when this one has been handed over.
    private async Task<ServiceAnswer?> AskAsync(Func<ServiceRequest?> next, CancellationToken cancellationToken) =>
        guard.Accept(next()) is { } request ? await channel.SendAsync(request, cancellationToken).ConfigureAwait(false) : null;
}
