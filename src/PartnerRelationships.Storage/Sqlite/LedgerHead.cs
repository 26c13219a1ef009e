using System.Linq;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>The ledger's own memory of how far it has come.</summary>
internal static class LedgerHead
{
    public static LedgerMark Read(SqliteConnection connection)
    {
        var (entries, hash) = connection.Query<(long, string)>("SELECT entries, hash FROM head").SingleOrDefault();
        return hash is null ? throw LedgerErrors.Corrupt("The head") : new LedgerMark(entries, hash);
    }
}
