using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <content>The ledger that the connection keeps.</content>
public partial class ConnectPartnerCenterCommand
{
    /// <summary>The ledger: a file, or a PostgreSQL server's address for a team ("Host=db.example.com;Database=partners", PowerShell 7 only;
    /// over TLS with a verified certificate, except on this machine).
    /// Without it: the platform's data folder, or beside a sandbox, in memory with one that lives there.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Ledger { get; set; }

    /// <summary>Who signs in to the ledger's server. Without it the address says who, and PGPASSWORD or ~/.pgpass has the password.</summary>
    [Parameter, ValidateNotNull, Credential]
    public PSCredential? LedgerCredential { get; set; }

    // Read once: an address that cannot be used is known before anybody signs in.
    private LedgerPlace PlaceLedger()
    {
        if (Ledger is not null && ServiceFactory.NamesServer(Ledger))
        {
            return ServiceFactory.LedgerOn(Ledger, LedgerCredential?.GetNetworkCredential());
        }

        return LedgerCredential is null ? ServiceFactory.LedgerIn(LedgerPath) : throw new InvalidInputException("LedgerCredentialUnused", "-LedgerCredential is for a server's ledger, and -Ledger names none.")
        {
            RecommendedAction = "Name the server with -Ledger \"Host=...;Database=...\", or leave -LedgerCredential out.",
        };
    }

    private string? LedgerPath =>
        Ledger is not null ? PathTo(Ledger)
        : ParameterSetName != SandboxSet ? ServiceFactory.DefaultLedger
        : SandboxPath is { } path ? path + ".ledger" : null;
}
