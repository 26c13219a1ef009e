using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <content>How much patience the connection has with the service.</content>
public partial class ConnectPartnerCenterCommand
{
    /// <summary>How often a request is retried when the service fails, drops the connection or does not answer; 0 for never.</summary>
    [Parameter(ParameterSetName = InteractiveSet), Parameter(ParameterSetName = DeviceCodeSet), Parameter(ParameterSetName = RefreshTokenSet)]
    [Parameter(ParameterSetName = VaultSet), Parameter(ParameterSetName = ClientSecretSet), Parameter(ParameterSetName = CertificateSet)]
    [Parameter(ParameterSetName = CredentialSet), Parameter(ParameterSetName = AccessTokenSet)]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = 11;

    /// <summary>The timeout of the first try of a request in seconds. It doubles with each further try.</summary>
    [Parameter(ParameterSetName = InteractiveSet), Parameter(ParameterSetName = DeviceCodeSet), Parameter(ParameterSetName = RefreshTokenSet)]
    [Parameter(ParameterSetName = VaultSet), Parameter(ParameterSetName = ClientSecretSet), Parameter(ParameterSetName = CertificateSet)]
    [Parameter(ParameterSetName = CredentialSet), Parameter(ParameterSetName = AccessTokenSet)]
    [ValidateRange(1, 600)]
    public int TimeoutSec { get; set; } = 10;
}
