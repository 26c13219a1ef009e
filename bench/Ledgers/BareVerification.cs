using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Bench.Ledgers;

/// <summary>The least that a check of a chain needs: each row is read, and the bytes that its hash covers are hashed.</summary>
internal static class BareVerification
{
    /// <summary>How many milliseconds it took, and for how many entries the hash was right.</summary>
    public static (double Milliseconds, int Right) Run(string path)
    {
        var clock = Stopwatch.StartNew();
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM event ORDER BY number";
        using var reader = command.ExecuteReader();
        int[] places = [.. Enumerable.Range(0, reader.FieldCount).Where(place => reader.GetName(place) != "hash").OrderBy(reader.GetName, StringComparer.Ordinal)];
        byte[][] names = [.. places.Select(place => Encoding.UTF8.GetBytes(reader.GetName(place)))];
        var (hash, buffer, right) = (reader.GetOrdinal("hash"), new byte[1 << 16], 0);
        while (reader.Read())
        {
            var length = 0;
            for (var field = 0; field < places.Length; field++)
            {
                length = Write(reader, places[field], names[field], buffer, length);
            }

            right += Convert.ToHexStringLower(SHA256.HashData(buffer.AsSpan(0, length))) == reader.GetString(hash) ? 1 : 0;
        }

        return (clock.Elapsed.TotalMilliseconds, right);
    }

    private static int Write(SqliteDataReader reader, int place, byte[] name, byte[] buffer, int length)
    {
        if (reader.IsDBNull(place))
        {
            return length;
        }

        var value = reader.GetFieldType(place) == typeof(long) ? reader.GetInt64(place).ToString(CultureInfo.InvariantCulture) : reader.GetString(place);
        name.CopyTo(buffer, length);
        length += name.Length;
        length += Encoding.UTF8.GetBytes($":{Encoding.UTF8.GetByteCount(value)}:", buffer.AsSpan(length));
        length += Encoding.UTF8.GetBytes(value, buffer.AsSpan(length));
        buffer[length] = (byte)'\n';
        return length + 1;
    }
}
