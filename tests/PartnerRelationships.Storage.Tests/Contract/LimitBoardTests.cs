using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Contract;

public sealed class SqliteLimitBoardTests() : LimitBoardTests(new FileLedger())
{
    [Theory]
    [InlineData(-290, 20)]
    [InlineData(5, 15)]
    [InlineData(290, null)]
    public async Task Another_computers_clock_never_makes_a_refusal_longer_than_was_told(int ahead, int? left)
    {
        using SqlLedger here = Store.Open(), there = Store.Open();
        await here.LimitBoard.TellAsync(Samples.Partner, Refusal, Now);

        Assert.Equal(left, (await there.LimitBoard.ReadAsync(Samples.Partner, Now.AddSeconds(ahead)))?.Wait.TotalSeconds);
    }
}

public sealed class PostgresLimitBoardTests(PostgresServer server) : LimitBoardTests(new ServerLedger(server))
{
    [Theory]
    [InlineData(-290)]
    [InlineData(290)]
    public async Task A_servers_clock_counts_and_not_those_of_its_users(int ahead)
    {
        using SqlLedger here = Store.Open(), there = Store.Open();
        await here.LimitBoard.TellAsync(Samples.Partner, Refusal, Now);

        Assert.InRange((await there.LimitBoard.ReadAsync(Samples.Partner, Now.AddSeconds(ahead)))!.Wait.TotalSeconds, 1, 20);
    }
}

/// <summary>What processes tell each other of the service's limit, wherever it is kept.</summary>
public abstract class LimitBoardTests : StoreTests
{
    private protected LimitBoardTests(TestLedger store)
        : base(store)
    {
    }

    private protected static DateTimeOffset Now { get; } = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private protected static ToldRefusal Refusal { get; } = new(Guid.NewGuid(), TimeSpan.FromSeconds(20));

    [Fact]
    public async Task The_last_refusal_of_a_partner_is_found_by_others_who_share_the_ledger()
    {
        using SqlLedger here = Store.Open(), there = Store.Open();
        Assert.Null(await there.LimitBoard.ReadAsync(Samples.Partner, Now));

        await there.LimitBoard.TellAsync(Samples.Partner, new ToldRefusal(Guid.NewGuid(), TimeSpan.FromSeconds(60)), Now);
        await here.LimitBoard.TellAsync(Samples.Partner, Refusal, Now);

        var told = await there.LimitBoard.ReadAsync(Samples.Partner, Now);
        Assert.Equal(Refusal.Id, told!.Id);
        Assert.InRange(told.Wait.TotalSeconds, 1, 20);
        Assert.Null(await there.LimitBoard.ReadAsync(Guid.NewGuid(), Now));
        Assert.Equal(1, Store.Ask<int>("SELECT count(*) FROM service_refusal"));
    }

    [Fact]
    public async Task What_is_over_is_told_to_nobody()
    {
        using var ledger = Store.Open();
        await ledger.LimitBoard.TellAsync(Samples.Partner, Refusal, Now);
        Store.Execute("UPDATE service_refusal SET closed_until = 1");

        Assert.Null(await ledger.LimitBoard.ReadAsync(Samples.Partner, Now));
    }

    [Fact]
    public async Task It_is_no_part_of_the_chain()
    {
        using var ledger = Store.Open();
        await ledger.KeepAsync(Samples.Bare());
        var before = Store.Check();

        await ledger.LimitBoard.TellAsync(Samples.Partner, Refusal, Now);

        var after = Store.Check();
        Assert.Equal((before.Entries, before.Head), (after.Entries, after.Head));
        Assert.Empty(after.Problems);
        await ledger.KeepAsync(Samples.Bare());
        Assert.Empty(Store.Check().Problems);
    }

    [Fact]
    public async Task What_makes_no_sense_is_an_error_of_the_ledger_and_nothing_else()
    {
        using var ledger = Store.Open();
        await ledger.LimitBoard.TellAsync(Samples.Partner, Refusal, Now);
        Store.Execute("UPDATE service_refusal SET refusal_id = 'x', closed_until = 9000000000000000");

        await Assert.ThrowsAsync<LedgerException>(() => ledger.LimitBoard.ReadAsync(Samples.Partner, Now));
    }
}
