using System;
using System.Data.Common;

namespace PartnerRelationships.Storage.Databases;

/// <summary>A connection to read from. Where the database needs one, it is in a transaction of its own, which ends with it.</summary>
internal sealed class Reading(DbConnection connection, DbTransaction? transaction = null) : IDisposable
{
    public DbConnection Connection => connection;

    public void Dispose()
    {
        transaction?.Dispose();
        connection.Dispose();
    }
}
