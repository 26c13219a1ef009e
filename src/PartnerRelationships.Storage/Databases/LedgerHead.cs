using System.Data.Common;
using System.Linq;
using Dapper;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Databases;

/// <summary>The ledger's own memory of how far it has come.</summary>
internal static class LedgerHead
{
    private const string Sql = "SELECT entries, hash FROM head";

    public static LedgerMark Read(DbConnection connection) => connection.Query<LedgerMark>(Sql).SingleOrDefault() ?? throw LedgerErrors.Corrupt("The head");

    /// <summary>The same at the beginning of each transaction.</summary>
    public static LedgerMark Read(Statements statements, DbTransaction transaction) => statements.QueryFirst<LedgerMark>(transaction, Sql, []) ?? throw LedgerErrors.Corrupt("The head");
}
