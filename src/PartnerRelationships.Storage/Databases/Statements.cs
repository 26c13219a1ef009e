using System;
using System.Collections.Generic;
using System.Data.Common;

namespace PartnerRelationships.Storage.Databases;

/// <summary>The statements of the connection that writes. Each is kept and given other values the next time, so that the database reads
/// its text once; they are few, whatever the values are.</summary>
internal sealed class Statements(DbConnection connection)
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    /// <summary>The statement with these values.</summary>
    /// <param name="transaction">What it is part of.</param>
    /// <param name="sql">Its text; the same text always comes with the same names in the same order.</param>
    /// <param name="values">What it says by which name.</param>
    public DbCommand Of(DbTransaction transaction, string sql, IEnumerable<KeyValuePair<string, object?>> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
        }

        command.Transaction = transaction;
        var place = 0;
        foreach (var value in values)
        {
            ParameterAt(command, place++, value.Key).Value = value.Value ?? DBNull.Value;
        }

        return command;
    }

    private static DbParameter ParameterAt(DbCommand command, int place, string name)
    {
        if (place == command.Parameters.Count)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command.Parameters[place];
    }
}
