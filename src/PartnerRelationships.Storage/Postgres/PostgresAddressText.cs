using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Npgsql;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>The two ways to write an address: pairs such as <c>Host=db;Database=partners</c>, and <c>postgresql://user@db/partners</c>.</summary>
internal static class PostgresAddressText
{
    /// <summary>Reads it.</summary>
    /// <returns>What it says to Npgsql, and whether it says that it may be insecure.</returns>
    /// <exception cref="InvalidInputException">It cannot be read.</exception>
    public static (NpgsqlConnectionStringBuilder Settings, bool MayBeInsecure) Read(string address)
    {
        try
        {
            var pairs = address.Contains("://", StringComparison.Ordinal) ? FromUri(new Uri(address)) : new DbConnectionStringBuilder { ConnectionString = address };
            var mayBeInsecure = pairs.TryGetValue(PostgresSecurity.OptIn, out var said) && bool.Parse((string)said);
            pairs.Remove(PostgresSecurity.OptIn);
            return (new NpgsqlConnectionStringBuilder(pairs.ConnectionString), mayBeInsecure);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or OverflowException or KeyNotFoundException)
        {
            // Neither the text nor what Npgsql says of it: either may hold the password.
            throw Invalid("It cannot be read.");
        }
    }

    public static InvalidInputException Invalid(string why) =>
        new("LedgerAddressInvalid", $"The connection string of the ledger server is not usable. {why}")
        {
            RecommendedAction = "Write it like \"Host=db.example.com;Database=partners;Username=kata\", and give the password with -LedgerCredential.",
        };

    private static DbConnectionStringBuilder FromUri(Uri address)
    {
        var user = address.UserInfo.Split([':'], 2).Select(Uri.UnescapeDataString).ToArray();
        (string Name, string Value)[] parts =
        [
            ("Host", address.Host),
            ("Port", address.Port > 0 ? $"{address.Port}" : ""),
            ("Database", Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/'))),
            ("Username", user[0]),
            ("Password", user.Length > 1 ? user[1] : ""),
        ];
        var pairs = new DbConnectionStringBuilder();
        foreach (var (name, value) in parts.Where(part => part.Value.Length > 0).Concat(Pairs(address.Query)))
        {
            pairs[name] = value;
        }

        return pairs;
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string query) =>
        query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(['='], 2).Select(Uri.UnescapeDataString).ToArray())
            .Select(pair => (pair[0].Replace('_', ' '), pair.Length > 1 ? pair[1] : ""))
            .Select(pair => pair.Item1.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? (pair.Item1, pair.Item2.Replace("-", "", StringComparison.Ordinal)) : pair);
}
