using System;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>Where a team's ledger is: a PostgreSQL server's address. What it shows of itself holds no password.</summary>
public sealed partial class PostgresAddress
{
    private readonly string name;
    private readonly Func<SqlLedger> open;
    private readonly Func<CancellationToken, Task<SqlLedger>> openPatiently;

    private PostgresAddress(string name, Func<SqlLedger> open, Func<CancellationToken, Task<SqlLedger>> openPatiently)
    {
        this.name = name;
        this.open = open;
        this.openPatiently = openPatiently;
    }

    /// <summary>Whether a text is meant as a server's address, and not as a path: <c>Host=db;Database=partners</c> or <c>postgresql://db/partners</c>.</summary>
    public static bool IsOne(string text) => Regex.IsMatch(text, @"^\s*postgres(ql)?://|(^|;)\s*(host|server)\s*=", RegexOptions.IgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address; a 'Search Path=' in it names another schema than partner_relationships.</param>
    /// <param name="credential">Who signs in; null for whom the address names, with the password from there, PGPASSWORD or ~/.pgpass.</param>
    /// <exception cref="InvalidInputException">It cannot be read (LedgerAddressInvalid).</exception>
    /// <exception cref="LedgerException">Windows PowerShell cannot reach it (LedgerNeedsPowerShell7).</exception>
    public static partial PostgresAddress Parse(string text, NetworkCredential? credential);

    /// <summary>Opens the ledger; creates its schema if it is new.</summary>
    /// <exception cref="LedgerException">The server cannot be reached or refuses (LedgerUnavailable), or the schema is somebody else's (LedgerInvalid)
    /// or a newer version's (LedgerTooNew).</exception>
    public SqlLedger Open() => open();

    /// <summary>Opens the ledger as <see cref="Open"/> does; patient work waits for a server that is out of reach.</summary>
    /// <param name="cancellationToken">Stops at once.</param>
    public Task<SqlLedger> OpenAsync(CancellationToken cancellationToken) => openPatiently(cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => name;
}
