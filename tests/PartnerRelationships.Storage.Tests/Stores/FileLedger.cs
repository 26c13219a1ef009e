using System;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Storage.Tests.Stores;

/// <summary>A ledger in a file.</summary>
internal sealed class FileLedger : TestLedger
{
    public const string WithoutGuards =
        "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted; DROP TRIGGER event_follows_the_last_one; DROP TRIGGER event_becomes_the_head; ";

    private readonly LedgerFolder folder = new();

    public override string Address => folder.Ledger;

    public override string NoGuards => WithoutGuards;

    public override SqlLedger Open() => SqliteLedger.Open(folder.Ledger);

    public override LedgerVerification Check() => LedgerFolder.Check(folder.Ledger);

    public override IDisposable HoldWriters()
    {
        var connection = (SqliteConnection)Connect();
        connection.BeginTransaction();
        return connection;
    }

    public override void Dispose() => folder.Dispose();

    protected override DbConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={folder.Ledger};Pooling=False");
        connection.Open();
        return connection;
    }
}
