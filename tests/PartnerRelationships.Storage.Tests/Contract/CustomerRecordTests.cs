using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Storage.Tests.Stores;
using static PartnerRelationships.Storage.Tests.Contract.JournalSamples;

namespace PartnerRelationships.Storage.Tests.Contract;

public sealed class SqliteCustomerRecordTests() : CustomerRecordTests(new FileLedger());

public sealed class PostgresCustomerRecordTests(PostgresServer server) : CustomerRecordTests(new ServerLedger(server));

/// <summary>What is remembered of customers in a word, wherever it is kept.</summary>
public abstract class CustomerRecordTests : StoreTests
{
    private protected CustomerRecordTests(TestLedger store)
        : base(store)
    {
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invitations_are_found_by_their_customer_and_those_without_one_are_not()
    {
        using var ledger = Store.Open();
        var full = Samples.Full() with { CustomerId = Guid.NewGuid() };
        await ledger.KeepAsync(Samples.Bare() with { CustomerId = null });
        await ledger.KeepAsync(full);
        var sink = new Records<CustomerInvitation>();

        await ledger.Records.ListInvitationsAsync(Samples.Partner, sink, Token);
        await ledger.Records.ListInvitationsAsync(Guid.NewGuid(), sink, Token);

        Assert.Equal([new(full.CustomerId.Value, new CustomerInvitation(full.InvitationId, full.State, full.ProviderName, full.CreatedOn, full.AcceptedOn))], sink);
    }

    [Fact]
    public async Task Runs_come_by_their_customers_ended_or_not_over_many_batches()
    {
        using var ledger = Store.Open();
        var draft = Draft(4_100);
        var run = await ledger.Changes.BeginAsync(draft);
        await ledger.Changes.EndAsync((await ledger.Changes.ClaimAsync(draft, "w1", 1)).Single());
        var sink = new Records<CustomerRun>();

        await ledger.Records.ListRunsAsync(Samples.Partner, sink, Token);

        Assert.Equal(draft.Customers.Select(planned => planned.Customer.CustomerId), sink.Select(record => record.Key));
        Assert.Equal(new CustomerRun(run.RunId, run.Kind, ChangeOutcome.Removed, Now.AddSeconds(3)), sink[0].Value);
        Assert.Equal(new CustomerRun(run.RunId, run.Kind, null, null), sink[^1].Value);
    }

    private sealed class Records<T> : List<KeyValuePair<Guid, T>>, IResultSink<KeyValuePair<Guid, T>>
    {
        public void Write(KeyValuePair<Guid, T> item) => Add(item);
    }
}
