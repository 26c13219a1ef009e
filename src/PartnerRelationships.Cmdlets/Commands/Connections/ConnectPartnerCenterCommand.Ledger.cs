using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <content>The ledger that the connection keeps.</content>
public partial class ConnectPartnerCenterCommand
{
    /// <summary>The ledger: a file, or for a team the connection string of a PostgreSQL server ("Host=db.example.com;Database=partners"; PowerShell 7 only; over TLS
    /// with a verified certificate, except on this machine). By default a file in the platform's data folder; for a sandbox, a file beside it, or memory if the
    /// sandbox is in memory.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Ledger { get; set; }

    /// <summary>The user name and password for the ledger server. Without it, the user name comes from the connection string, and the password from PGPASSWORD or
    /// ~/.pgpass.</summary>
    [Parameter, ValidateNotNull, Credential]
    public PSCredential? LedgerCredential { get; set; }

    // Read once: an unusable address is reported before anybody signs in.
    private LedgerPlace PlaceLedger()
    {
        if (Ledger is not null && ServiceFactory.NamesServer(Ledger))
        {
            return ServiceFactory.LedgerOn(Ledger, LedgerCredential?.GetNetworkCredential());
        }

        return LedgerCredential is null ? ServiceFactory.LedgerIn(LedgerPath) : throw new InvalidInputException("LedgerCredentialUnused", "-LedgerCredential is for a ledger on a server, but -Ledger does not name a server.")
        {
            RecommendedAction = "Name the server with -Ledger \"Host=...;Database=...\", or leave -LedgerCredential out.",
        };
    }

    private string? LedgerPath =>
        Ledger is not null ? PathTo(Ledger)
        : ParameterSetName != SandboxSet ? ServiceFactory.DefaultLedger
        : SandboxPath is { } path ? path + ".ledger" : null;
}
