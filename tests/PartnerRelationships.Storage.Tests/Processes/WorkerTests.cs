using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Storage.Tests.Contract;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Processes;

public sealed class SqliteWorkerTests() : WorkerTests(new FileLedger());

public sealed class PostgresWorkerTests(PostgresServer server) : WorkerTests(new ServerLedger(server));

public sealed class PooledWorkerTests(PostgresServer server, PgBouncer pooler) : WorkerTests(new PooledLedger(server, pooler));

/// <summary>Several processes on one run of removals.</summary>
public abstract class WorkerTests : StoreTests
{
    private const int Hour = 3_600_000;

    private protected WorkerTests(TestLedger store)
        : base(store)
    {
    }

    [Fact]
    public async Task Three_workers_end_each_customer_once()
    {
        var run = await BeginAsync(customers: 120);

        var ended = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WorkAsync(run, Hour)));

        Assert.Equal(120, ended.Sum(own => own.Count));
        AssertAllEndedOnce(await ListAsync(run));
    }

    [Fact]
    public async Task What_killed_workers_held_is_taken_over_and_nothing_that_was_ended_is_ended_again()
    {
        var run = await BeginAsync(customers: 60);
        var ended = new List<Guid>();
        for (var round = 1; round <= 4; round++)
        {
            // Its claims have run out by the time that the next one looks.
            ended.AddRange(await WorkAsync(run, leaseMilliseconds: 0, killAfter: round * 3));
        }

        ended.AddRange(await WorkAsync(run, Hour));

        Assert.Equal(ended.Count, ended.Distinct().Count());
        AssertAllEndedOnce(await ListAsync(run));
        Assert.Empty(Store.Check().Problems);
    }

    private static void AssertAllEndedOnce(List<RelationshipChange> removals)
    {
        Assert.All(removals, removal => Assert.Equal(ChangeOutcome.Removed, removal.Outcome));
        Assert.All(removals, removal => Assert.Single(removal.Steps, step => step.State == StepState.Done));
    }

    private async Task<Guid> BeginAsync(int customers)
    {
        using var ledger = Store.Open();
        return (await ledger.Changes.BeginAsync(JournalSamples.Draft(customers))).RunId;
    }

    private async Task<List<Guid>> WorkAsync(Guid run, int leaseMilliseconds, int? killAfter = null)
    {
        using var worker = WriterProcess.AtWork(Store.Address, run, leaseMilliseconds);
        return await worker.AcknowledgedAsync(killAfter);
    }

    private async Task<List<RelationshipChange>> ListAsync(Guid run)
    {
        using var ledger = Store.Open();
        return await ledger.Changes.ListAsync(new ChangeFilter { RunId = run });
    }
}
