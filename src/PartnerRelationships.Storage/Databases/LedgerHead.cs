using System.Data.Common;
using System.Linq;
using Dapper;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Databases;

/// <summary>The ledger's own memory of how far it has come.</summary>
internal static class LedgerHead
{
    /// <param name="connection">Where it is read.</param>
    /// <param name="lockIt">How the database is told that it is about to move; nothing to only look.</param>
    public static LedgerMark Read(DbConnection connection, string lockIt = "")
    {
        var (entries, hash) = connection.Query<(long, string)>("SELECT entries, hash FROM head" + lockIt).SingleOrDefault();
        return hash is null ? throw LedgerErrors.Corrupt("The head") : new LedgerMark(entries, hash);
    }
}
