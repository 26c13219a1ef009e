using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Contract;

public sealed class SqliteGuardTests() : GuardTests(new FileLedger())
{
    [Theory]
    [InlineData("DROP TRIGGER event_is_never_changed", "GuardMissing", "'event_is_never_changed' of the table 'event'")]
    [InlineData("DROP TRIGGER event_is_never_deleted; CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event WHEN 0 BEGIN SELECT 1; END", "GuardAltered", "'event_is_never_deleted'")]
    [InlineData("CREATE TRIGGER quiet AFTER INSERT ON invitation BEGIN UPDATE invitation SET email = NULL; END", "GuardForeign", "'quiet' of the table 'invitation'")]
    public Task Guards_that_are_not_as_they_were_made_are_named(string sql, string problem, string named) => NamedAsync(sql, problem, named);
}

public sealed class PostgresGuardTests(PostgresServer server) : GuardTests(new ServerLedger(server))
{
    private const string Nothing = "RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'";

    [Theory]
    [InlineData("DROP TRIGGER event_is_never_emptied ON event", "GuardMissing", "'event_is_never_emptied' of the table 'event'")]
    [InlineData("ALTER TABLE event DISABLE TRIGGER event_is_never_changed", "GuardAltered", "The trigger 'event_is_never_changed'")]
    [InlineData("ALTER TABLE event ENABLE REPLICA TRIGGER event_follows_the_last_one", "GuardAltered", "The trigger 'event_follows_the_last_one'")]
    [InlineData("CREATE OR REPLACE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON event FOR EACH ROW WHEN (false) EXECUTE FUNCTION event_is_never_changed()", "GuardAltered", "The trigger 'event_is_never_changed'")]
    [InlineData("CREATE OR REPLACE FUNCTION event_is_never_changed() " + Nothing, "GuardAltered", "The function 'event_is_never_changed'")]
    [InlineData("ALTER FUNCTION event_follows_the_last_one() RESET search_path", "GuardAltered", "The function 'event_follows_the_last_one'")]
    [InlineData("CREATE TRIGGER quiet BEFORE UPDATE ON invitation FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()", "GuardForeign", "'quiet' of the table 'invitation'")]
    [InlineData("CREATE RULE quiet AS ON DELETE TO removal DO INSTEAD NOTHING", "GuardForeign", "The rule 'quiet' of the table 'removal'")]
    public Task Guards_that_are_not_as_they_were_made_are_named(string sql, string problem, string named) => NamedAsync(sql, problem, named);
}

/// <summary>What keeps entries from being changed, taken away or turned to something else.</summary>
public abstract class GuardTests : StoreTests
{
    private protected GuardTests(TestLedger store)
        : base(store)
    {
    }

    private protected async Task NamedAsync(string sql, string problem, string named)
    {
        await Samples.FillAsync(Store.Open);
        Assert.Empty(Store.Check().Problems);

        Store.Execute(sql);

        var found = Store.Check();
        Assert.Equal((false, 10), (found.IsIntact, (int)found.Entries));
        Assert.Equal(problem, found.Problems.Single().ProblemId);
        Assert.Contains(named, found.Problems.Single().Message, StringComparison.Ordinal);
    }
}
