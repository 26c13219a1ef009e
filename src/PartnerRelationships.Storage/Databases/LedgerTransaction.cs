using System;
using System.Data.Common;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Databases;

/// <summary>A transaction in which nobody else writes; until it is committed nothing of it is kept.</summary>
/// <param name="transaction">The database's.</param>
/// <param name="head">How far the chain has come when it begins.</param>
internal sealed class LedgerTransaction(DbTransaction transaction, LedgerMark head) : IDisposable
{
    private readonly LedgerMark start = head;

    public DbConnection Connection { get; } = transaction.Connection!;

    /// <summary>How far the chain has come in it; whoever adds an event moves it.</summary>
    public LedgerMark Head { get; set; } = head;

    /// <summary>Whether events were added in it.</summary>
    public bool HasEvents => Head != start;

    public void Commit() => transaction.Commit();

    public void Dispose() => transaction.Dispose();
}
