using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Security;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Commands;
using PartnerRelationships.PartnerCenter.Tests.SignIn;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Connect-PartnerCenter with a scripted authority, and a service on loopback.</summary>
public sealed class SignInTests : IDisposable
{
    private const string ClientSecret = "Xq8~the-secret-of-the-application";
    private const string FirstRefreshToken = "0.AXoA-first-refresh-token";
    private const string ByRefreshToken = "Connect-PartnerCenter -Endpoint $address -Ledger $ledger -TenantId $tenant -ApplicationId $app -ClientSecret $secret -RefreshToken $refresh ";
    private const string AsApplication = "Connect-PartnerCenter -Endpoint $address -Ledger $ledger -TenantId $tenant -ApplicationId $app -ClientSecret $secret ";
    private readonly string folder = Directory.CreateTempSubdirectory("signin").FullName;
    private readonly ConcurrentQueue<string?> bearers = new();
    private readonly ScriptedAuthority authority = new();
    private readonly PowerShellHost host = new(typeof(ScriptedConnectCommand));
    private readonly LoopbackService service;
    private Func<string, (int, string)?> answer = _ => null;

    public SignInTests()
    {
        service = new LoopbackService(request =>
        {
            bearers.Enqueue(request.Headers["Authorization"]);
            return answer(request.Url!.AbsolutePath);
        });
    }

    public void Dispose()
    {
        host.Dispose();
        service.Dispose();
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_refresh_token_connects_an_application_and_a_user()
    {
        authority.User("access-1", "refresh-2");

        var connection = (PartnerCenterConnection)Assert.Single(Run(ByRefreshToken).Output).BaseObject;

        Assert.Equal((ConnectionKind.Endpoint, PartnerEnvironment.Global, SignInKind.ApplicationAndUser), (connection.Kind, connection.Environment, connection.SignIn));
        Assert.Equal("ada@partner.example", connection.Account);
        Assert.Equal(["Bearer access-1"], bearers);
        var form = Assert.Single(authority.Forms);
        Assert.Equal((FirstRefreshToken, ClientSecret), (form["refresh_token"], form["client_secret"]));
    }

    [Fact]
    public void A_credential_holds_the_application_and_its_secret()
    {
        authority.User("access-1");

        var connection = Run("Connect-PartnerCenter -Endpoint $address -Ledger $ledger -TenantId $tenant -Credential ([pscredential]::new($app, $secret)) -RefreshToken $refresh");

        Assert.True(((PartnerCenterConnection)connection.Output.Single().BaseObject).IsOpen);
        Assert.Equal(ClientSecret, authority.Forms.Single()["client_secret"]);
    }

    [Fact]
    public void A_new_refresh_token_is_handed_over_at_the_end_of_the_command_that_caused_it()
    {
        authority.User("access-1", "refresh-2", expiresIn: 100).User("access-2", "refresh-3", expiresIn: 100).User("access-3", "refresh-4");
        answer = path => path == "/v1/customers" ? (200, """{"totalCount":0,"items":[]}""") : null;

        Run("$kept = [System.Collections.Generic.List[securestring]]::new()");
        Run(ByRefreshToken + "-OnTokenRefreshed { param($token) $kept.Add($token) }");
        Assert.Equal(["refresh-3"], Kept());

        Run("Get-PartnerCustomer");
        Assert.Equal(["refresh-3", "refresh-4"], Kept());
        Assert.Equal(["Bearer access-2", "Bearer access-3"], bearers);
    }

    [Fact]
    public void A_refresh_token_that_could_not_be_kept_is_an_error_and_is_offered_again()
    {
        authority.User("access-1", "refresh-2");
        answer = path => path == "/v1/customers" ? (200, """{"totalCount":0,"items":[]}""") : null;

        var outcome = Run("$kept = [System.Collections.Generic.List[securestring]]::new(); $full = $true\n" + ByRefreshToken + "-OnTokenRefreshed { if ($full) { throw 'the disk is full' } $kept.Add($args[0]) }");
        Assert.Equal("RefreshTokenNotKept", outcome.ErrorId);
        Assert.Contains("the disk is full", outcome.Error.ToString(), StringComparison.Ordinal);
        Assert.Single(outcome.Output);

        Run("$full = $false; Get-PartnerCustomer");
        Assert.Equal(["refresh-2"], Kept());
    }

    [Fact]
    public void A_vault_gives_the_refresh_token_and_gets_each_new_one()
    {
        authority.User("access-1", "refresh-2");
        Run("""
            $vaults = @{ Work = @{ pc = $refresh } }
            function Get-Secret { [CmdletBinding()] param($Name, $Vault) $vaults[$Vault][$Name] }
            function Set-Secret { [CmdletBinding()] param($Name, $Vault, $Secret) $vaults[$Vault][$Name] = $Secret }
            """);

        Run("Connect-PartnerCenter -Endpoint $address -Ledger $ledger -TenantId $tenant -ApplicationId $app -ClientSecret $secret -SecretName pc -Vault Work");

        Assert.Equal(FirstRefreshToken, authority.Forms.Single()["refresh_token"]);
        Assert.Equal("refresh-2", Plain(host.Get<SecureString>("$vaults.Work.pc")[0]));
    }

    [Fact]
    public void Without_SecretManagement_a_secret_cannot_be_named_and_nothing_is_sent()
    {
        var outcome = Run("Connect-PartnerCenter -TenantId $tenant -ApplicationId $app -ClientSecret $secret -SecretName pc");

        Assert.Equal("SecretManagementMissing", outcome.ErrorId);
        Assert.Contains("Microsoft.PowerShell.SecretManagement", outcome.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(authority.Addresses);
    }

    [Fact]
    public void A_device_code_is_shown_while_the_sign_in_waits()
    {
        authority.Refuse("authorization_pending", "AADSTS70016: pending.").User("access-1");

        var outcome = Run("Connect-PartnerCenter -Endpoint $address -Ledger $ledger -UseDeviceCode");

        Assert.Contains("B2C4D6", Assert.Single(outcome.Information), StringComparison.Ordinal);
        Assert.Contains("https://microsoft.com/devicelogin", outcome.Information[0], StringComparison.Ordinal);
        Assert.Single(outcome.Output);
        Assert.Contains(authority.Addresses, address => address.AbsolutePath.StartsWith("/organizations/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_device_code_mints_the_refresh_token_for_unattended_work()
    {
        authority.User("access-1", "refresh-1");

        Run("$kept = [System.Collections.Generic.List[securestring]]::new()");
        Run("Connect-PartnerCenter -Endpoint $address -Ledger $ledger -UseDeviceCode -ApplicationId $app -OnTokenRefreshed { $kept.Add($args[0]) }");

        Assert.Equal(["refresh-1"], Kept());
    }

    [Fact]
    public void What_an_application_may_not_do_alone_is_refused_before_it_is_asked()
    {
        authority.Application("app-1");
        answer = path => path switch
        {
            "/v1/profiles/organization" => (403, ""),
            "/v1/customers" => (200, """{"totalCount":0,"items":[]}"""),
            _ => null,
        };

        var connection = (PartnerCenterConnection)Run(AsApplication).Output.Single().BaseObject;
        Assert.Equal((SignInKind.Application, new Guid(ScriptedAuthority.TenantId)), (connection.SignIn, connection.PartnerTenantId));
        Assert.Empty(Run("Get-PartnerCustomer").Errors);
        var asked = service.Requests.Count;

        string[] refused =
        [
            "New-ResellerInvitation Someone", "Get-IndirectProvider", "Get-IndirectReseller", "Get-PartnerCustomer -IndirectProvider Alfa",
            "Get-CustomerRelationship $tenant", "Remove-CustomerRelationship $tenant -Reason x -Attest -Confirm:$false",
        ];
        Assert.All(refused, command =>
        {
            var outcome = Run(command);
            Assert.Equal("AppOnlyNotSupported", outcome.ErrorId);
            Assert.Equal(ErrorCategory.PermissionDenied, outcome.Error.CategoryInfo.Category);
            Assert.Contains("-RefreshToken", outcome.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        });
        Assert.Equal(asked, service.Requests.Count);
    }

    [Theory]
    [InlineData("invalid_grant", "AADSTS50076: Due to a configuration change you must use multi-factor authentication.", "MfaRequired")]
    [InlineData("invalid_client", "AADSTS7000215: Invalid client secret provided.", "ClientSecretInvalid")]
    public void A_refused_sign_in_ends_the_command_with_its_id_and_correlation(string error, string description, string errorId)
    {
        authority.Refuse(error, description);

        var outcome = Run(ByRefreshToken);

        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Equal(ErrorCategory.AuthenticationError, outcome.Error.CategoryInfo.Category);
        Assert.Contains("correlation id", outcome.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
        Assert.Empty(host.Get<object>("Get-PartnerCenterConnection"));
    }

    [Theory]
    [InlineData("-TenantId $tenant -ApplicationId half-a-guid -ClientSecret $secret", "ApplicationIdInvalid")]
    [InlineData("-TenantId contoso -ApplicationId $app -ClientSecret $secret", "TenantIdInvalid")]
    [InlineData("-TenantId $tenant -RefreshToken $refresh -ClientSecret $secret", "ApplicationIdInvalid")]
    [InlineData("-TenantId $tenant -RefreshToken $refresh -ApplicationId $app", "ClientCredentialMissing")]
    [InlineData("-TenantId $tenant -RefreshToken $refresh -ApplicationId $app -ClientSecret $secret -CertificateThumbprint 00", "ClientCredentialAmbiguous")]
    [InlineData("-TenantId $tenant -RefreshToken ([securestring]::new()) -ApplicationId $app -ClientSecret $secret", "RefreshTokenInvalid")]
    [InlineData("-TenantId $tenant -ApplicationId $app -CertificateThumbprint 0011223344", "CertificateNotFound")]
    [InlineData("-TenantId $tenant -ApplicationId $app -ClientSecret $secret -Endpoint http://example.org/", "InsecureEndpoint")]
    [InlineData("-UseDeviceCode -Endpoint http://example.org/", "InsecureEndpoint")]
    [InlineData("-AccessToken $graph", "WrongAudience")]
    [InlineData("-AccessToken $expired", "AccessTokenExpired")]
    [InlineData("-AccessToken $partner -Environment China21Vianet", "WrongAudience")]
    [InlineData("-UseDeviceCode -PersistTokenCache -OnTokenRefreshed { }", "TokenCacheAmbiguous")]
    [InlineData("-Sandbox -TenantId $tenant", "AmbiguousParameterSet")]
    [InlineData("-UseDeviceCode -RefreshToken $refresh", "AmbiguousParameterSet")]
    [InlineData("-Environment Mars", "CannotConvertArgumentNoMessage")]
    public void Bad_input_is_named_before_anything_is_sent(string arguments, string errorId)
    {
        var outcome = Run("Connect-PartnerCenter " + arguments, ("graph", Token("https://graph.microsoft.com", 4_000_000_000)),
            ("expired", Token("https://api.partnercenter.microsoft.com", 1_000_000_000)), ("partner", Token("https://api.partnercenter.microsoft.com", 4_000_000_000)));

        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Empty(authority.Addresses);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public void Nothing_given_means_a_person_in_the_browser() =>
        Assert.Equal("Interactive", host.Get<string>("(Get-Command Connect-PartnerCenter).DefaultParameterSet").Single());

    [Fact]
    public void No_stream_holds_a_secret()
    {
        authority.User("access-token-for-nobodys-eyes", "rotated-refresh-token").Refuse("invalid_grant", $"AADSTS70000: {ClientSecret} rotated-refresh-token {FirstRefreshToken}.");
        var connected = Run("$VerbosePreference = $DebugPreference = 'Continue'\n[System.Management.Automation.PSSerializer]::Serialize((" + ByRefreshToken + "-Verbose -Debug -OnTokenRefreshed { throw 'not today' }), 5)");
        var refused = Run(ByRefreshToken + "-Verbose -Debug");

        Assert.NotEmpty(connected.Everything);
        Assert.Equal("RefreshTokenInvalid", refused.ErrorId);
        Assert.All([ClientSecret, FirstRefreshToken, "rotated-refresh-token", "access-token-for-nobodys-eyes"], secret =>
        {
            Assert.DoesNotContain(secret, connected.Everything, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, refused.Everything, StringComparison.Ordinal);
        });
    }

    private static SecureString Token(string audience, long expires) => Secure(ScriptedAuthority.Jwt($$"""{"aud":"{{audience}}","scp":"user_impersonation","exp":{{expires}}}"""));

    private static SecureString Secure(string text) => new NetworkCredential("", text).SecurePassword;

    private static string Plain(SecureString secret) => new NetworkCredential("", secret).Password;

    private string[] Kept() => [.. host.Get<SecureString>("$kept").Select(Plain)];

    private Outcome Run(string script, params (string Name, object? Value)[] variables) => host.Run(script,
    [
        ("authority", authority),
        ("address", service.Address),
        ("ledger", Path.Combine(folder, "ledger.db")),
        ("tenant", ScriptedAuthority.TenantId),
        ("app", Guid.NewGuid().ToString()),
        ("secret", Secure(ClientSecret)),
        ("refresh", Secure(FirstRefreshToken)),
        .. variables,
    ]);
}
