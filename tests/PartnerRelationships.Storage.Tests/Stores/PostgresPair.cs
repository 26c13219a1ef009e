using System;
using Npgsql;

namespace PartnerRelationships.Storage.Tests.Stores;

/// <summary>A primary and its streaming replica, which confirms every commit, behind a PgBouncer that knows the primary.</summary>
public sealed class PostgresPair : IDisposable
{
    // By default a pooler lets fifteen seconds pass after a server that it could not reach.
    private readonly PgBouncer pooler = new() { LoginRetrySeconds = 1 };
    private bool isJoined;

    /// <summary>The one that is written to.</summary>
    public PostgresServer Primary { get; private set; } = new();

    /// <summary>The other one.</summary>
    public PostgresServer Replica { get; private set; } = new();

    /// <summary>How a user writes the address of a ledger on the pair, behind the pooler.</summary>
    public string Address(string schema)
    {
        Begin();
        return new NpgsqlConnectionStringBuilder(pooler.Address(Primary, schema)) { Pooling = true }.ToString();
    }

    /// <summary>How a user writes it without a pooler: both of them.</summary>
    public string AddressOfBoth(string schema)
    {
        Begin();
        return new NpgsqlConnectionStringBuilder(Primary.Address(schema)) { Pooling = true, Host = $"127.0.0.1:{Replica.Port},127.0.0.1:{Primary.Port}", HostRecheckSeconds = 0 }.ToString();
    }

    /// <summary>Kills the primary; the replica becomes the primary.</summary>
    public void FailOver()
    {
        Primary.Murder();
        Elect();
    }

    /// <summary>Makes the replica the primary in the place of one that is gone, and tells the pooler.</summary>
    public void Elect()
    {
        Replica.Promote();
        (Primary, Replica, isJoined) = (Replica, Primary, false);
        pooler.PointTo(Primary);
    }

    /// <summary>Makes the one that is not the primary its replica, from a fresh copy; ends when commits are confirmed by it.</summary>
    public void Join()
    {
        Replica.Follow(Primary);
        Primary.Confirm(byReplica: true);
        isJoined = true;
    }

    public void Dispose()
    {
        pooler.Dispose();
        Primary.Dispose();
        Replica.Dispose();
    }

    private void Begin()
    {
        if (!isJoined)
        {
            Join();
        }
    }
}
