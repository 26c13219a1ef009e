using System.Collections.Generic;
using System.Data.Common;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>The statements to a file, each made at once.</summary>
internal sealed class SqliteStatements(DbConnection connection) : Statements(connection)
{
    /// <inheritdoc/>
    public override void Execute(DbTransaction transaction, string sql, KeyValuePair<string, object?>[] values) => With(transaction, sql, values).ExecuteNonQuery();

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing waits.
    }
}
