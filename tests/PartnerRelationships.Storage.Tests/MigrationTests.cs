using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Storage.Tests;

public sealed class MigrationTests : IDisposable
{
    // As the first version wrote it. It never changes.
    private const string Version1 = """
        CREATE TABLE invitation (
            number            INTEGER PRIMARY KEY AUTOINCREMENT,
            invitation_id     TEXT NOT NULL UNIQUE,
            partner_tenant_id TEXT NOT NULL,
            link              TEXT NOT NULL,
            provider_id       TEXT,
            provider_name     TEXT,
            customer_name     TEXT,
            email             TEXT,
            domain            TEXT,
            culture           TEXT,
            channel           TEXT,
            subject           TEXT NOT NULL,
            body              TEXT NOT NULL,
            state             TEXT NOT NULL,
            created_on        TEXT NOT NULL,
            edited_on         TEXT,
            accepted_on       TEXT,
            customer_id       TEXT
        );
        CREATE INDEX invitation_of_partner ON invitation (partner_tenant_id, number);
        PRAGMA application_id = 1347570759;
        PRAGMA user_version = 1;
        PRAGMA journal_mode = WAL;
        INSERT INTO invitation (invitation_id, partner_tenant_id, link, customer_name, subject, body, state, created_on)
        VALUES ('0e2b8c1e-3d0f-4f0c-9a56-3f3f0f6ad001', '9d7f2c64-6f5f-4b0a-8f63-52d1c2b07a11', 'https://admin.microsoft.com/x', 'Kék Kft.', 's', 'b', 'Drafted', '2026-01-02T03:04:05.0000000Z'),
               ('0e2b8c1e-3d0f-4f0c-9a56-3f3f0f6ad002', '9d7f2c64-6f5f-4b0a-8f63-52d1c2b07a11', 'https://admin.microsoft.com/x', NULL, 's', 'b', 'Accepted', '2026-01-03T03:04:05.0000000Z'),
               ('0e2b8c1e-3d0f-4f0c-9a56-3f3f0f6ad003', '11111111-1111-1111-1111-111111111111', 'https://admin.microsoft.com/x', NULL, 's', 'b', 'Drafted', '2026-01-04T03:04:05.0000000Z');
        """;

    private readonly LedgerFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_ledger_of_the_first_version_keeps_its_invitations_and_each_gets_its_first_event()
    {
        folder.Execute(Version1);

        using var ledger = SqliteLedger.Open(folder.Ledger);

        var kept = new ListSink<ResellerInvitation>();
        await ledger.ListAsync(Samples.Partner, InvitationFilter.Everything, kept, Token);
        var adopted = await ledger.EventsAsync();
        Assert.Equal(["Kék Kft.", null], kept.Items.Select(invitation => invitation.CustomerName));
        Assert.Equal(kept.Items.Select(invitation => (Guid?)invitation.InvitationId), adopted.Select(entry => entry.InvitationId));
        Assert.All(adopted, entry => Assert.Equal((EventKinds.InvitationAdopted, Environment.UserName), (entry.Kind, entry.Actor)));
        await ledger.ReplaceAsync(kept.Items[0], Samples.Edited(kept.Items[0]));
        Assert.Equal(4, folder.Ask<int>("SELECT entries FROM head"));
    }

    [Fact]
    public async Task What_the_first_version_kept_and_this_one_would_not_can_still_be_changed()
    {
        folder.Execute(Version1 + "UPDATE invitation SET body = 'b' || char(0) || 'c'");
        using var ledger = SqliteLedger.Open(folder.Ledger);
        var kept = new ListSink<ResellerInvitation>();
        await ledger.ListAsync(Samples.Partner, InvitationFilter.Everything, kept, Token);

        await ledger.ReplaceAsync(kept.Items[0] with { Subject = "changed" }, Samples.Edited(kept.Items[0]));

        Assert.Equal("b\uFFFDc", (await ledger.FindAsync(Samples.Partner, kept.Items[0].InvitationId, Token))!.Body);
        Assert.Empty(LedgerFolder.Check(folder.Ledger).Problems);
    }

    [Fact]
    public async Task A_ledger_of_the_fifth_version_is_intact_before_and_after_it_is_brought_up_to_date()
    {
        await Samples.FillAsync(() => SqliteLedger.Open(folder.Ledger));
        folder.Execute("DROP TABLE service_refusal; DROP INDEX event_of_kind; DROP INDEX event_of_moment; ALTER TABLE event DROP COLUMN database_user; ALTER TABLE removal DROP COLUMN planned; ALTER TABLE removal_run DROP COLUMN kind; ALTER TABLE removal_run DROP COLUMN attester; PRAGMA user_version = 5;");
        var before = LedgerFolder.Check(folder.Ledger);

        using var ledger = SqliteLedger.Open(folder.Ledger);
        var after = LedgerFolder.Check(folder.Ledger);
        Assert.Equal((10, before.Head), ((int)after.Entries, after.Head));
        Assert.Empty(before.Problems.Concat(after.Problems));
        Assert.All(await ledger.EventsAsync(), entry => Assert.Null(entry.DatabaseUser));
        Assert.Equal(0, folder.Ask<int>("SELECT count(*) FROM service_refusal"));
        Assert.Equal(9, folder.Ask<int>("PRAGMA user_version"));
    }

    [Fact]
    public async Task Several_who_open_it_at_once_migrate_it_once()
    {
        folder.Execute(Version1);

        var ledgers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SqliteLedger.Open(folder.Ledger), Token)));

        Assert.Equal(3, folder.Ask<int>("SELECT count(*) FROM event"));
        Array.ForEach(ledgers, ledger => ledger.Dispose());
    }
}
