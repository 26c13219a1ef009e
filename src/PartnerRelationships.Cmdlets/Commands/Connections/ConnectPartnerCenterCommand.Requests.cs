using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <content>How much patience the connection has with the service.</content>
public partial class ConnectPartnerCenterCommand
{
    /// <summary>How often a request is sent again when the service fails, breaks off or does not answer; 0 for never.</summary>
    [Parameter(ParameterSetName = InteractiveSet), Parameter(ParameterSetName = DeviceCodeSet), Parameter(ParameterSetName = RefreshTokenSet)]
    [Parameter(ParameterSetName = VaultSet), Parameter(ParameterSetName = ClientSecretSet), Parameter(ParameterSetName = CertificateSet)]
    [Parameter(ParameterSetName = CredentialSet), Parameter(ParameterSetName = AccessTokenSet)]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = 11;

    /// <summary>How many seconds the first try of a request may take; each later one may take twice as long as the one before.</summary>
    [Parameter(ParameterSetName = InteractiveSet), Parameter(ParameterSetName = DeviceCodeSet), Parameter(ParameterSetName = RefreshTokenSet)]
    [Parameter(ParameterSetName = VaultSet), Parameter(ParameterSetName = ClientSecretSet), Parameter(ParameterSetName = CertificateSet)]
    [Parameter(ParameterSetName = CredentialSet), Parameter(ParameterSetName = AccessTokenSet)]
    [ValidateRange(1, 600)]
    public int TimeoutSec { get; set; } = 10;
}
