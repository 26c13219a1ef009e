using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <content>The parameters of sandboxes.</content>
public partial class ConnectPartnerCenterCommand
{
    private const string SandboxSet = "Sandbox";

    /// <summary>Connects to a sandbox: a simulated Partner Center in a file or in memory.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>The sandbox file. It is created if it does not exist. Without it, the sandbox is in memory and ends with the connection.</summary>
    [Parameter(ParameterSetName = SandboxSet), ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The number of customers in a new sandbox.</summary>
    [Parameter(ParameterSetName = SandboxSet), ValidateRange(0, 1_000_000)]
    public int SeedCustomers { get; set; } = 200;

    /// <summary>The random seed of a new sandbox. The same seed gives the same customers.</summary>
    [Parameter(ParameterSetName = SandboxSet)]
    public int Seed { get; set; } = 1;

    /// <summary>The type of partner that a new sandbox simulates.</summary>
    [Parameter(ParameterSetName = SandboxSet)]
    public PartnerType PartnerType { get; set; } = PartnerType.IndirectReseller;

    /// <summary>Whether the sandbox lets an indirect reseller end relationships.</summary>
    [Parameter(ParameterSetName = SandboxSet)]
    public ResellerRemoval ResellerRemoval { get; set; } = ResellerRemoval.Allowed;

    /// <summary>Opens the sandbox as a partner of the other side, such as a distributor of the simulated reseller, by name or tenant id. Use it with -Path to
    /// rehearse changes that involve more than one partner.</summary>
    [Parameter(ParameterSetName = SandboxSet), ValidateNotNullOrEmpty]
    public string? ActingAs { get; set; }
}
