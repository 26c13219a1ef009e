using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <content>The parameters of sandboxes.</content>
public partial class ConnectPartnerCenterCommand
{
    private const string SandboxSet = "Sandbox";

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

    /// <summary>Opens the sandbox as a partner of its other side, such as a distributor of the reseller that it plays: by its name or tenant id. To rehearse what takes more than one partner, with -Path.</summary>
    [Parameter(ParameterSetName = SandboxSet), ValidateNotNullOrEmpty]
    public string? ActingAs { get; set; }
}
