using System;
using System.Management.Automation;
using System.Security;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Commands;

/// <summary>Connects, and makes the connection the default of this runspace.</summary>
[Cmdlet(VerbsCommunications.Connect, Nouns.PartnerCenter, DefaultParameterSetName = SandboxSet), OutputType(typeof(PartnerCenterConnection))]
public sealed class ConnectPartnerCenterCommand : AsyncCmdlet
{
    private const string SandboxSet = "Sandbox";
    private const string EndpointSet = "Endpoint";

    /// <summary>Connects to a sandbox: a Partner Center in a file or in memory.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>The sandbox's file; made when it is missing. Without it the sandbox lives in memory, as long as the connection.</summary>
    [Parameter(ParameterSetName = SandboxSet), ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>How many customers a new sandbox has.</summary>
    [Parameter(ParameterSetName = SandboxSet), ValidateRange(0, 1_000_000)]
    public int SeedCustomers { get; set; } = 200;

    /// <summary>What a new sandbox's customers are made from: the same seed gives the same customers.</summary>
    [Parameter(ParameterSetName = SandboxSet)]
    public int Seed { get; set; } = 1;

    /// <summary>The kind of partner that a new sandbox plays.</summary>
    [Parameter(ParameterSetName = SandboxSet)]
    public PartnerType PartnerType { get; set; } = PartnerType.IndirectReseller;

    /// <summary>Whether the sandbox lets an indirect reseller end relationships.</summary>
    [Parameter(ParameterSetName = SandboxSet)]
    public ResellerRemoval ResellerRemoval { get; set; } = ResellerRemoval.Allowed;

    /// <summary>The service's base address; plain http is accepted for loopback only.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EndpointSet), ValidateNotNull]
    public Uri Endpoint { get; set; } = null!;

    /// <summary>The bearer token for the service.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EndpointSet), ValidateNotNull]
    public SecureString AccessToken { get; set; } = null!;

    /// <summary>The ledger's file. Without it: the platform's data folder, or beside a sandbox, in memory with one that lives there.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Ledger { get; set; }

    private string? SandboxPath => Path is null ? null : GetUnresolvedProviderPathFromPSPath(Path);

    private string? LedgerPath =>
        Ledger is not null ? GetUnresolvedProviderPathFromPSPath(Ledger)
        : ParameterSetName == EndpointSet ? ServiceFactory.DefaultLedger
        : SandboxPath is { } path ? path + ".ledger" : null;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(ParameterSetName == SandboxSet ? SandboxPath : Endpoint, () =>
    {
        var session = ParameterSetName == SandboxSet
            ? Await(token => ServiceFactory.OpenSandboxAsync(new(SandboxPath, SeedCustomers, Seed, PartnerType, ResellerRemoval), LedgerPath, token))
            : Await(token => ServiceFactory.OpenEndpointAsync(Endpoint, AccessToken, LedgerPath, token));
        WriteObject(DefaultConnection.Current = Describe(session));
    });

    private PartnerCenterConnection Describe(PartnerSession session) => new()
    {
        ConnectionId = Guid.NewGuid(),
        Kind = ParameterSetName == SandboxSet ? ConnectionKind.Sandbox : ConnectionKind.Endpoint,
        PartnerTenantId = session.Profile.TenantId,
        PartnerName = session.Profile.Name,
        PartnerType = session.PartnerType,
        Endpoint = ParameterSetName == EndpointSet ? Endpoint : null,
        SandboxPath = SandboxPath,
        Ledger = LedgerPath,
        ConnectedOn = session.Clock.Now,
        Session = session,
    };
}
