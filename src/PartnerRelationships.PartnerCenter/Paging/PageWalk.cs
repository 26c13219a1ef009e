using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Goes from page to page of a list. A page is handed over in two halves, and the next one is asked for between them: it comes
/// while this one is consumed, and who wants only the first few has not asked for more.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="channel">Where it is asked.</param>
/// <param name="read">Reads a page into a list, and returns how the request of the next page is found; that one is null at the end.</param>
internal sealed class PageWalk<T>(ServiceChannel channel, Func<ServiceAnswer, List<T>, Func<ServiceRequest?>> read)
{
    private readonly PagingGuard guard = new();

    public async Task GoAsync(string path, IResultSink<T> sink, CancellationToken cancellationToken)
    {
        var asked = AskAsync(() => ServiceRequest.Get(path), cancellationToken);
        while (await asked.ConfigureAwait(false) is { } page)
        {
            using var answer = page;
            var items = new List<T>();
            var next = read(answer, items);
            var soon = items.Count / 2;
            sink.WriteAll(items.GetRange(0, soon));
            asked = AskAsync(next, cancellationToken);
            try
            {
                sink.WriteAll(items.GetRange(soon, items.Count - soon));
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
