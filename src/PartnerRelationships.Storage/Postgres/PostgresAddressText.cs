using System;
using System.Collections.Generic;
using System.Linq;
using Npgsql;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>The two ways to write an address: pairs such as <c>Host=db;Database=partners</c>, and <c>postgresql://user@db/partners</c>.</summary>
internal static class PostgresAddressText
{
    public static NpgsqlConnectionStringBuilder Read(string address)
    {
        try
        {
            return address.Contains("://", StringComparison.Ordinal) ? FromUri(new Uri(address)) : new NpgsqlConnectionStringBuilder(address);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // Neither the text nor what Npgsql says of it: either may hold the password.
            throw Invalid("It cannot be read.");
        }
    }

    public static InvalidInputException Invalid(string why) =>
        new("LedgerAddressInvalid", $"The address of the ledger's server is not one that can be used. {why}")
        {
            RecommendedAction = "Write it like \"Host=db.example.com;Database=partners;Username=kata\", and give the password with -LedgerCredential.",
        };

    private static NpgsqlConnectionStringBuilder FromUri(Uri address)
    {
        var user = address.UserInfo.Split([':'], 2).Select(Uri.UnescapeDataString).ToArray();
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Database = NullIfEmpty(Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/'))),
            Username = NullIfEmpty(user[0]),
            Password = user.Length > 1 ? user[1] : null,
        };
        foreach (var (name, value) in Pairs(address.Query))
        {
            settings[name] = name.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }

        return settings;
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string query) =>
        query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(['='], 2).Select(Uri.UnescapeDataString).ToArray())
            .Select(pair => (pair[0].Replace('_', ' '), pair.Length > 1 ? pair[1] : ""));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
