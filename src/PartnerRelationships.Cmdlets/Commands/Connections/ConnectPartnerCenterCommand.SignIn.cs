using System;
using System.Linq;
using System.Management.Automation;
using System.Security;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Commands;

/// <content>The parameters of services, and of the ways to sign in to them.</content>
public partial class ConnectPartnerCenterCommand
{
    private const string InteractiveSet = "Interactive";
    private const string DeviceCodeSet = "DeviceCode";
    private const string RefreshTokenSet = "RefreshToken";
    private const string VaultSet = "Vault";
    private const string ClientSecretSet = "ClientSecret";
    private const string CertificateSet = "Certificate";
    private const string CredentialSet = "Credential";
    private const string AccessTokenSet = "AccessToken";

    /// <summary>The cloud of the partner tenant.</summary>
    [Parameter(ParameterSetName = InteractiveSet), Parameter(ParameterSetName = DeviceCodeSet), Parameter(ParameterSetName = RefreshTokenSet)]
    [Parameter(ParameterSetName = VaultSet), Parameter(ParameterSetName = ClientSecretSet), Parameter(ParameterSetName = CertificateSet)]
    [Parameter(ParameterSetName = CredentialSet), Parameter(ParameterSetName = AccessTokenSet)]
    public PartnerEnvironment Environment { get; set; }

    /// <summary>A service address other than the one of the environment, such as an emulator's. Plain http is accepted for loopback addresses only.</summary>
    [Parameter(ParameterSetName = InteractiveSet), Parameter(ParameterSetName = DeviceCodeSet), Parameter(ParameterSetName = RefreshTokenSet)]
    [Parameter(ParameterSetName = VaultSet), Parameter(ParameterSetName = ClientSecretSet), Parameter(ParameterSetName = CertificateSet)]
    [Parameter(ParameterSetName = CredentialSet), Parameter(ParameterSetName = AccessTokenSet)]
    [ValidateNotNull]
    public Uri? Endpoint { get; set; }

    /// <summary>The partner's own tenant, by id or domain. It can be omitted for an interactive sign-in.</summary>
    [Parameter(ParameterSetName = InteractiveSet), Parameter(ParameterSetName = DeviceCodeSet)]
    [Parameter(Mandatory = true, ParameterSetName = RefreshTokenSet), Parameter(Mandatory = true, ParameterSetName = VaultSet)]
    [Parameter(Mandatory = true, ParameterSetName = ClientSecretSet), Parameter(Mandatory = true, ParameterSetName = CertificateSet)]
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [Alias("Tenant"), ValidateNotNullOrEmpty]
    public string? TenantId { get; set; }

    /// <summary>The application (client) id. For an interactive sign-in, a well-known public application is the default.</summary>
    [Parameter(ParameterSetName = InteractiveSet), Parameter(ParameterSetName = DeviceCodeSet)]
    [Parameter(ParameterSetName = RefreshTokenSet), Parameter(ParameterSetName = VaultSet)]
    [Parameter(Mandatory = true, ParameterSetName = ClientSecretSet), Parameter(Mandatory = true, ParameterSetName = CertificateSet)]
    [ValidateNotNullOrEmpty]
    public string? ApplicationId { get; set; }

    /// <summary>Signs in with a browser on any machine, using a code shown in the console.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DeviceCodeSet)]
    [Alias("UseDeviceAuthentication")]
    public SwitchParameter UseDeviceCode { get; set; }

    /// <summary>Stores the sign-in for later sessions, encrypted by the platform. Without it, tokens are kept in memory only.</summary>
    [Parameter(ParameterSetName = InteractiveSet), Parameter(ParameterSetName = DeviceCodeSet)]
    public SwitchParameter PersistTokenCache { get; set; }

    /// <summary>The refresh token of a user's consent (secure application model), for unattended work.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RefreshTokenSet), ValidateNotNull]
    public SecureString? RefreshToken { get; set; }

    /// <summary>A script block that is called with each new refresh token, as a secure string, at the end of the command that received it.</summary>
    [Parameter(ParameterSetName = RefreshTokenSet), Parameter(ParameterSetName = VaultSet), Parameter(ParameterSetName = DeviceCodeSet), ValidateNotNull]
    public ScriptBlock? OnTokenRefreshed { get; set; }

    /// <summary>The name of the SecretManagement secret that contains the refresh token. Each new refresh token is written back to it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = VaultSet), Parameter(ParameterSetName = RefreshTokenSet), Parameter(ParameterSetName = DeviceCodeSet)]
    [ArgumentCompleter(typeof(SecretCompleter)), ValidateNotNullOrEmpty]
    public string? SecretName { get; set; }

    /// <summary>The vault of that secret. The default is the default vault.</summary>
    [Parameter(ParameterSetName = VaultSet), Parameter(ParameterSetName = RefreshTokenSet), Parameter(ParameterSetName = DeviceCodeSet), ArgumentCompleter(typeof(SecretVaultCompleter)), ValidateNotNullOrEmpty]
    public string? Vault { get; set; }

    /// <summary>The application's client secret. Without a refresh token, this is an app-only sign-in, which the service refuses for many operations.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ClientSecretSet), Parameter(ParameterSetName = RefreshTokenSet), Parameter(ParameterSetName = VaultSet)]
    [ValidateNotNull]
    public SecureString? ClientSecret { get; set; }

    /// <summary>The thumbprint of the application's certificate, from the personal certificate store of the user or the machine.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateSet), Parameter(ParameterSetName = RefreshTokenSet), Parameter(ParameterSetName = VaultSet)]
    [ValidateNotNullOrEmpty]
    public string? CertificateThumbprint { get; set; }

    /// <summary>The application id as user name and its client secret as password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet), Parameter(ParameterSetName = RefreshTokenSet), Parameter(ParameterSetName = VaultSet)]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    /// <summary>A bearer token for the service; it is not renewed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AccessTokenSet), ValidateNotNull]
    public SecureString? AccessToken { get; set; }

    private SignInRequest RequestOf(SecureString? refreshToken, RefreshTokenKeeper? keeper)
    {
        RefuseTwoCredentials();
        return new SignInRequest
        {
            Authority = Authority,
            Method = ParameterSetName switch
            {
                InteractiveSet => SignInMethod.Interactive,
                DeviceCodeSet => SignInMethod.DeviceCode,
                RefreshTokenSet or VaultSet => SignInMethod.RefreshToken,
                _ => SignInMethod.Application,
            },
            Environment = Environment,
            Endpoint = Endpoint,
            AccessToken = AccessToken,
            TenantId = TenantId,
            ApplicationId = Credential?.UserName ?? ApplicationId,
            ClientSecret = Credential?.Password ?? ClientSecret,
            CertificateThumbprint = CertificateThumbprint,
            RefreshToken = refreshToken,
            RefreshTokenChanged = keeper is null ? null : keeper.Offer,
            PersistTokenCache = PersistTokenCache,
            MaximumRetryCount = MaximumRetryCount,
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
        };
    }

    // The binder cannot tell these apart beside a refresh token.
    private void RefuseTwoCredentials()
    {
        if (new object?[] { ClientSecret, CertificateThumbprint, Credential }.Count(given => given is not null) > 1 || (Credential is not null && ApplicationId is not null))
        {
            throw new InvalidInputException("ClientCredentialAmbiguous", "The application or its credential is given in more than one way.")
            {
                RecommendedAction = "Give either -Credential alone, or -ApplicationId with -ClientSecret or -CertificateThumbprint.",
            };
        }
    }
}
