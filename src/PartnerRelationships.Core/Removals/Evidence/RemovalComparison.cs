using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>Compares what runs did with the service's own log, which is read once for each run.</summary>
public sealed class RemovalComparison(IEvidencePorts ports)
{
    private readonly Dictionary<Guid, AuditBook> books = [];

    /// <summary>Compares every customer of a run.</summary>
    /// <exception cref="NotFoundException">There is no such run (RemovalRunNotFound).</exception>
    public async Task CompareAsync(Guid runId, IResultSink<CustomerRemovalComparison> sink, CancellationToken cancellationToken)
    {
        var book = await BookAsync(runId, cancellationToken).ConfigureAwait(false);
        var compare = new ActionSink<CustomerRemoval>(removal => sink.Write(book.Compare(removal)));
        await ports.Removals.ListAsync(ports.Profile.TenantId, new RemovalFilter { RunId = runId }, compare, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares one customer of a run.</summary>
    /// <exception cref="NotFoundException">There is no such run (RemovalRunNotFound).</exception>
    public async Task<CustomerRemovalComparison> CompareAsync(CustomerRemoval removal, CancellationToken cancellationToken) =>
        (await BookAsync(removal.RunId, cancellationToken).ConfigureAwait(false)).Compare(removal);

    private async Task<AuditBook> BookAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (!books.TryGetValue(runId, out var book))
        {
            var run = await RemovalRuns.GetAsync(ports, runId, cancellationToken).ConfigureAwait(false);
            books[runId] = book = await AuditBook.ReadAsync(ports, run, cancellationToken).ConfigureAwait(false);
        }

        return book;
    }
}
