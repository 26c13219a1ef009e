using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Compares what runs did with the service's own log, which is read once for each run.</summary>
public sealed class RunComparison(IEvidencePorts ports)
{
    private readonly Dictionary<Guid, AuditBook> books = [];

    /// <summary>Compares every customer of a run.</summary>
    /// <exception cref="NotFoundException">There is no such run (RelationshipRunNotFound).</exception>
    public async Task CompareAsync(Guid runId, IResultSink<ChangeComparison> sink, CancellationToken cancellationToken)
    {
        var book = await BookAsync(runId, cancellationToken).ConfigureAwait(false);
        var compare = new PickingSink<RelationshipChange, ChangeComparison>(sink, book.Compare);
        await ports.Changes.ListAsync(ports.Profile.TenantId, new ChangeFilter { RunId = runId }, compare, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares one customer of a run.</summary>
    /// <exception cref="NotFoundException">There is no such run (RelationshipRunNotFound).</exception>
    public async Task<ChangeComparison> CompareAsync(RelationshipChange change, CancellationToken cancellationToken) =>
        (await BookAsync(change.RunId, cancellationToken).ConfigureAwait(false)).Compare(change);

    private async Task<AuditBook> BookAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (!books.TryGetValue(runId, out var book))
        {
            var run = await RunBook.GetAsync(ports, runId, cancellationToken).ConfigureAwait(false);
            books[runId] = book = await AuditBook.ReadAsync(ports, run, cancellationToken).ConfigureAwait(false);
        }

        return book;
    }
}
