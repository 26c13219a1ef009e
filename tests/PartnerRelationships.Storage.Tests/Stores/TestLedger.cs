using System;
using System.Data.Common;
using Dapper;

namespace PartnerRelationships.Storage.Tests.Stores;

/// <summary>A ledger for one test, and a way into it beside the module.</summary>
public abstract class TestLedger : IDisposable
{
    /// <summary>What a user names it by.</summary>
    public abstract string Address { get; }

    /// <summary>Who its events say was signed in to the database.</summary>
    public virtual string? DatabaseUser => null;

    /// <summary>SQL that takes the guards of the events away.</summary>
    public abstract string NoGuards { get; }

    public abstract SqlLedger Open();

    /// <summary>Checks it, as Test-RelationshipLedger does.</summary>
    public abstract LedgerVerification Check();

    /// <summary>Keeps everybody from writing until it is disposed of.</summary>
    public abstract IDisposable HoldWriters();

    /// <summary>Does something to it that the module would never do.</summary>
    public int Execute(string sql)
    {
        using var connection = Connect();
        return connection.Execute(sql);
    }

    public T Ask<T>(string sql)
    {
        using var connection = Connect();
        return connection.ExecuteScalar<T>(sql)!;
    }

    public abstract void Dispose();

    protected abstract DbConnection Connect();
}
