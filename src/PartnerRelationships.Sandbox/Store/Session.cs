using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Sandbox.Store;

/// <summary>One connection and its prepared commands; parameters are @1, @2 and so on.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public int Execute(string sql, params object?[] values) => Bind(sql, values).ExecuteNonQuery();

    public object? Scalar(string sql, params object?[] values) => Bind(sql, values).ExecuteScalar();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params object?[] values)
    {
        var rows = new List<T>();
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    /// <summary>Several statements at once, unprepared.</summary>
    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public T Transact<T>(bool writes, Func<Session, T> work)
    {
        Execute(writes ? "BEGIN IMMEDIATE" : "BEGIN");
        try
        {
            var outcome = work(this);
            Execute("COMMIT");
            return outcome;
        }
        catch
        {
            Undo();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private void Undo()
    {
        // SQLite has already rolled back by itself after a full disk or an I/O error.
        try { Execute("ROLLBACK"); }
        catch (SqliteException) { }
    }

    private SqliteCommand Bind(string sql, object?[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = Prepare(sql, values.Length);
            prepared.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = Stored(values[i]);
        return command;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter("@" + i.ToString(CultureInfo.InvariantCulture), DBNull.Value));
        return command;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToString("D"),
        DateTimeOffset moment => moment.UtcTicks,
        bool flag => flag ? 1L : 0L,
        _ => value,
    };
}
