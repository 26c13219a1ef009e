using System.Net;

namespace PartnerRelationships.Storage.Postgres;

/// <content>PowerShell 7 has a client for servers.</content>
public sealed partial class PostgresAddress
{
    /// <inheritdoc/>
    public static partial PostgresAddress Parse(string text, NetworkCredential? credential)
    {
        var options = PostgresOptions.Parse(text, credential);
        return new PostgresAddress(
            options.Name,
            () => new PostgresLedger(PostgresDatabase.Open(options)),
            async token => new PostgresLedger(await PostgresDatabase.OpenAsync(options, token).ConfigureAwait(false)));
    }
}
