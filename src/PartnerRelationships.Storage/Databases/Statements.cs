using System;
using System.Collections.Generic;
using System.Data.Common;
using Dapper;

namespace PartnerRelationships.Storage.Databases;

/// <summary>The statements of the connection that writes. Each is kept and given other values the next time, so that the database reads
/// its text once; they are few, whatever the values are.</summary>
internal abstract class Statements(DbConnection connection)
{
    private readonly Dictionary<string, (DbCommand Command, Delegate? Read)> kept = new(StringComparer.Ordinal);

    /// <summary>Makes a change.</summary>
    /// <param name="transaction">What it is part of.</param>
    /// <param name="sql">Its text; the same text always comes with the same names in the same order.</param>
    /// <param name="values">What it says by which name.</param>
    public abstract void Execute(DbTransaction transaction, string sql, KeyValuePair<string, object?>[] values);

    /// <summary>Makes the changes that are not made yet, where they are made together.</summary>
    public abstract void Flush();

    /// <summary>The first row of what is asked; null for none.</summary>
    /// <inheritdoc cref="Execute"/>
    public T? QueryFirst<T>(DbTransaction transaction, string sql, KeyValuePair<string, object?>[] values)
        where T : class
    {
        var command = With(transaction, sql, values);
        using var reader = command.ExecuteReader();
        return reader.Read() ? ReaderOf<T>(sql, reader)(reader) : null;
    }

    /// <summary>The statement with these values.</summary>
    /// <inheritdoc cref="Execute"/>
    protected DbCommand With(DbTransaction transaction, string sql, KeyValuePair<string, object?>[] values)
    {
        if (!kept.TryGetValue(sql, out var statement))
        {
            statement.Command = connection.CreateCommand();
            statement.Command.CommandText = sql;
            kept[sql] = statement;
        }

        statement.Command.Transaction = transaction;
        for (var place = 0; place < values.Length; place++)
        {
            ParameterAt(statement.Command, place, values[place].Key).Value = values[place].Value ?? DBNull.Value;
        }

        return statement.Command;
    }

    private Func<DbDataReader, T> ReaderOf<T>(string sql, DbDataReader reader)
    {
        if (kept[sql] is { Read: Func<DbDataReader, T> known })
        {
            return known;
        }

        var read = reader.GetRowParser<T>();
        kept[sql] = (kept[sql].Command, read);
        return read;
    }

    // With its mark: SQLite would try each of those that there are, for each value.
    private static DbParameter ParameterAt(DbCommand command, int place, string name)
    {
        if (place == command.Parameters.Count)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }

        return command.Parameters[place];
    }
}
