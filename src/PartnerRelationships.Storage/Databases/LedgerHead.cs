using System.Data.Common;
using System.Linq;
using Dapper;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Databases;

/// <summary>The ledger's own memory of how far it has come.</summary>
internal static class LedgerHead
{
    public static LedgerMark Read(DbConnection connection)
    {
        var (entries, hash) = connection.Query<(long, string)>("SELECT entries, hash FROM head").SingleOrDefault();
        return hash is null ? throw LedgerErrors.Corrupt("The head") : new LedgerMark(entries, hash);
    }
}
