using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>The triggers of a file, beside those of a new one of the same version.</summary>
internal static class SqliteGuards
{
    public static LedgerGuards Read(DbConnection connection) => new(OfVersion(connection.ExecuteScalar<int>("PRAGMA user_version")), Of(connection));

    private static Dictionary<string, string> OfVersion(int version)
    {
        using var fresh = new SqliteConnection("Data Source=:memory:;Pooling=False");
        fresh.Open();
        foreach (var (script, _) in LedgerVersions.All.Take(version))
        {
            fresh.Execute(script);
        }

        return Of(fresh);
    }

    private static Dictionary<string, string> Of(DbConnection connection) =>
        connection.Query<(string Name, string Table, string Sql)>("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
            .ToDictionary(trigger => $"The trigger '{trigger.Name}' of the table '{trigger.Table}'", trigger => trigger.Sql);
}
