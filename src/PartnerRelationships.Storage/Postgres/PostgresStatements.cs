using System;
using System.Collections.Generic;
using System.Data.Common;
using Npgsql;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>The statements to a server, which is some way off: changes whose result nobody asks for go there together.</summary>
internal sealed class PostgresStatements(NpgsqlConnection connection) : Statements(connection)
{
    private const int Most = 512;
    private NpgsqlBatch? batch;

    /// <inheritdoc/>
    public override void Execute(DbTransaction transaction, string sql, KeyValuePair<string, object?>[] values)
    {
        batch ??= new NpgsqlBatch(connection, (NpgsqlTransaction)transaction);
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter("@" + value.Key, value.Value ?? DBNull.Value));
        }

        batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count == Most)
        {
            Flush();
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        using var changes = batch;
        batch = null;
        changes?.ExecuteNonQuery();
    }

    /// <summary>Leaves out what a transaction that was given up did not send.</summary>
    public void Forget()
    {
        batch?.Dispose();
        batch = null;
    }
}
