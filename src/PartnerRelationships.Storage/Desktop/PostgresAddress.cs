using System.Net;

namespace PartnerRelationships.Storage.Postgres;

/// <content>Windows PowerShell has no client for servers.</content>
public sealed partial class PostgresAddress
{
    /// <inheritdoc/>
    public static partial PostgresAddress Parse(string text, NetworkCredential? credential) =>
        throw new LedgerException("LedgerNeedsPowerShell7", "A ledger on a PostgreSQL server needs PowerShell 7.4 or later.")
        {
            RecommendedAction = "Run the command in PowerShell 7.4 or later, or name a file with -Ledger.",
        };
}
