using System;
using Npgsql;

namespace PartnerRelationships.Storage.Tests.Stores;

/// <summary>A primary and its streaming replica, which has confirmed every commit, behind a PgBouncer that knows the primary.</summary>
public sealed class PostgresPair : IDisposable
{
    private readonly PgBouncer pooler = new();
    private PostgresServer replica = new();

    /// <summary>The one that is written to.</summary>
    public PostgresServer Primary { get; private set; } = new();

    /// <summary>How a user writes the address of a ledger on the pair.</summary>
    public string Address(string schema)
    {
        var isNew = Primary.IsNew;
        var address = new NpgsqlConnectionStringBuilder(pooler.Address(Primary, schema)) { Pooling = true }.ToString();
        if (isNew)
        {
            Join();
        }

        return address;
    }

    /// <summary>Kills the primary; the replica becomes the primary, and the pooler is told so.</summary>
    public void FailOver()
    {
        Primary.Murder();
        replica.Promote();
        (Primary, replica) = (replica, Primary);
        pooler.PointTo(Primary);
    }

    /// <summary>Makes the one that is not the primary its replica, from a fresh copy; ends when commits are confirmed by it.</summary>
    public void Join()
    {
        replica.Follow(Primary);
        Primary.Confirm(byReplica: true);
    }

    public void Dispose()
    {
        pooler.Dispose();
        Primary.Dispose();
        replica.Dispose();
    }
}
