using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Goes from page to page of a list. A page is handed over as it is read; how far that runs ahead of its reader is the sink's
/// affair. The next one is asked for when nearly half of it is handed over, if the request can be foreseen, and otherwise before the last part of it: it
/// comes while this one is read and consumed, and who wants only the first few has not asked for more.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="channel">Where it is asked.</param>
/// <param name="read">Reads a page, and returns how the request of the next one is found; that one is null at the end.</param>
/// <param name="foresee">Finds the request of the next page in one that is not read yet; null where it does not show.</param>
internal sealed class PageWalk<T>(ServiceChannel channel, Func<ServiceAnswer, PageParts<T>, Func<ServiceRequest?>> read, Func<ServiceAnswer, ServiceRequest?> foresee)
{
    private readonly PagingGuard guard = new();

    public async Task GoAsync(string path, IResultSink<T> sink, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var items = new PageParts<T>(sink);
        var asked = AskAsync(ServiceRequest.Get(path), stop.Token);
        while (await asked.ConfigureAwait(false) is { } page)
        {
            using var answer = page;
            EarlyPage? early = null;
            items.Begin(() => early = AskEarly(answer, stop.Token));
            try
            {
                asked = FollowAsync(read(answer, items), early, stop.Token);
                items.HandOver();
            }
            catch
            {
                stop.Cancel();
                await Task.WhenAny(asked).ConfigureAwait(false);
                await (early?.DropAsync() ?? Task.CompletedTask).ConfigureAwait(false);
                throw;
            }
        }
    }

    private EarlyPage? AskEarly(ServiceAnswer answer, CancellationToken cancellationToken) =>
        foresee(answer) is { } request ? new EarlyPage(request, AskAsync(request, cancellationToken)) : null;

    // What keeps the next page from being found or read is told when this one has been handed over.
    private async Task<ServiceAnswer?> FollowAsync(Func<ServiceRequest?> find, EarlyPage? early, CancellationToken cancellationToken)
    {
        ServiceRequest? next = null;
        try
        {
            next = find();
        }
        finally
        {
            if (early?.Is(next) == false)
            {
                await early.DropAsync().ConfigureAwait(false);
            }
        }

        return await (early?.Is(next) == true ? early.ReadAsync() : AskAsync(next, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<ServiceAnswer?> AskAsync(ServiceRequest? next, CancellationToken cancellationToken) =>
        guard.Accept(next) is { } request ? await channel.SendAsync(request, cancellationToken).ConfigureAwait(false) : null;
}
