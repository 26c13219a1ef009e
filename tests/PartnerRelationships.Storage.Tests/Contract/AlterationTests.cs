using System;
using System.Threading.Tasks;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Contract;

public sealed class SqliteAlterationTests() : AlterationTests(new FileLedger());

public sealed class PostgresAlterationTests(PostgresServer server) : AlterationTests(new ServerLedger(server));

/// <summary>What somebody changed beside the module, wherever it is kept.</summary>
public abstract class AlterationTests : StoreTests
{
    private protected AlterationTests(TestLedger store)
        : base(store)
    {
    }

    [Fact]
    public async Task An_intact_ledger_is_found_so()
    {
        var events = await Samples.FillAsync(Store.Open);

        var found = Store.Check();

        Assert.Empty(found.Problems);
        Assert.Equal((true, 10, 9, events[^1].Hash, null), (found.IsIntact, (int)found.Entries, (int)found.Records, found.Head, found.FirstBadEntry));
    }

    [Theory]
    [InlineData("UPDATE event SET actor = 'somebody else' WHERE number = 4", "EntryAltered", 4)]
    [InlineData("UPDATE event SET invitation_id = upper(invitation_id) WHERE number = 4", "EntryAltered", 4)]
    [InlineData("UPDATE event SET detail = '' WHERE number = 4", "EntryAltered", 4)]
    [InlineData("UPDATE event SET hash = previous_hash WHERE number = 4", "EntryAltered", 4)]
    [InlineData("UPDATE event SET previous_hash = hash WHERE number = 4", "EntryAltered", 4)]
    [InlineData("DELETE FROM event WHERE number = 4", "EntryMissing", 4)]
    [InlineData("DELETE FROM event WHERE number = 1", "EntryMissing", 1)]
    [InlineData("DELETE FROM event WHERE number > 7", "EntryMissing", 8)]
    [InlineData("DELETE FROM event", "EntryMissing", 1)]
    [InlineData("UPDATE event SET number = 99 WHERE number = 4", "EntryMissing", 4)]
    [InlineData("DELETE FROM head", "EntryUnreadable", 1)]
    [InlineData("UPDATE invitation SET body = 'Pay to another account' WHERE number = 3", "RecordAltered", 3)]
    [InlineData("UPDATE invitation SET state = 'Accepted' WHERE number = 1", "RecordAltered", 10)]
    [InlineData("DELETE FROM invitation WHERE number = 3", "RecordMissing", 3)]
    [InlineData("INSERT INTO invitation (invitation_id, partner_tenant_id, link, subject, body, state, created_on) VALUES ('x', 'y', 'z', '', '', '', '')", "RecordUnrecorded", null)]
    public async Task What_was_altered_beside_the_module_is_named(string sql, string problem, int? entry)
    {
        await Samples.FillAsync(Store.Open);
        Store.Execute(Store.NoGuards + sql);

        var found = Store.Check();

        Assert.False(found.IsIntact);
        Assert.Equal((problem, entry), (found.Problems[0].ProblemId, (int?)found.Problems[0].EntryNumber));
        Assert.Equal(entry, (int?)found.FirstBadEntry);
    }
}
