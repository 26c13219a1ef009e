using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests.SignIn;

public sealed class ApplicationTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly ScriptedAuthority authority = new();

    private SignInOptions Options => SignIns.Options(authority, SignInMethod.Application);

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task An_application_proves_itself_with_its_secret_and_renews_alone()
    {
        authority.Application("app-1").Application("app-2");
        using var tokens = new MsalAccessTokens(Options);

        var identity = await tokens.SignInAsync(CancellationToken.None);

        Assert.Equal(SignInKind.Application, identity.Kind);
        Assert.Equal(new Guid(ScriptedAuthority.TenantId), identity.TenantId);
        Assert.Equal("app-1", await tokens.TokenAsync());
        Assert.Equal("app-2", await tokens.TokenAsync(rejected: "app-1"));
        Assert.All(authority.Forms, form => Assert.Equal(("client_credentials", SignIns.ClientSecret), (form["grant_type"], form["client_secret"])));
        Assert.Contains("https://api.partnercenter.microsoft.com/.default", authority.Forms.First()["scope"]);
    }

    [Fact]
    public async Task A_certificate_signs_and_its_key_never_travels()
    {
        authority.Application("app-1");
        using var certificate = SignIns.Certificate(Now.AddDays(-1), Now.AddDays(1));
        var options = Options with { ClientSecret = null, Certificate = certificate, Clock = new StoppedClock(Now) };

        using var tokens = await SignIns.SignedInAsync(options);

        var form = Assert.Single(authority.Forms);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Equal(3, form["client_assertion"].Split('.').Length);
    }

    [Theory]
    [InlineData(-10, -1, "CertificateExpired", "new certificate")]
    [InlineData(1, 10, "CertificateInvalid", "clock")]
    public void A_certificate_out_of_its_time_is_refused_before_anything_is_sent(int from, int to, string errorId, string fix)
    {
        using var certificate = SignIns.Certificate(Now.AddDays(from), Now.AddDays(to));

        var error = Refused(Options with { ClientSecret = null, Certificate = certificate, Clock = new StoppedClock(Now) });

        Assert.Equal(errorId, error.ErrorId);
        Assert.Contains(fix, error.RecommendedAction);
        Assert.Contains(certificate.Thumbprint, error.Message);
    }

    [Fact]
    public void A_certificate_without_its_private_key_is_refused_before_anything_is_sent()
    {
        using var whole = SignIns.Certificate(Now.AddDays(-1), Now.AddDays(1));
        using var half = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificate(whole.RawData);

        var error = Refused(Options with { ClientSecret = null, Certificate = half, Clock = new StoppedClock(Now) });

        Assert.Equal("CertificateInvalid", error.ErrorId);
        Assert.Contains("PFX", error.RecommendedAction);
    }

    [Fact]
    public void A_thumbprint_that_no_store_has_is_named_without_what_Windows_copied_along() =>
        Assert.Contains("'00112233445566778899AABBCCDDEEFF00112233'",
            Assert.Throws<InvalidInputException>(() => ClientCertificate.Find("\u200e00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF 00 11 22 33")).Message);

    [Fact]
    public void What_cannot_be_right_is_refused_before_anything_is_sent()
    {
        Assert.Equal("ApplicationIdInvalid", Refused(Options with { ApplicationId = "half-a-guid" }).ErrorId);
        Assert.Equal("TenantIdInvalid", Refused(Options with { TenantId = "contoso" }).ErrorId);
        Assert.Equal("TenantIdInvalid", Refused(Options with { TenantId = SignInOptions.AnyTenant }).ErrorId);
        Assert.Equal("ClientCredentialMissing", Refused(Options with { ClientSecret = null }).ErrorId);
        Assert.Equal("ClientSecretInvalid", Refused(Options with { ClientSecret = new() }).ErrorId);
        Assert.Equal("RefreshTokenInvalid", Refused(Options with { Method = SignInMethod.RefreshToken, RefreshToken = new() }).ErrorId);
    }

    [Theory]
    [InlineData(PartnerEnvironment.Global, "login.microsoftonline.com", "https://api.partnercenter.microsoft.com/.default")]
    [InlineData(PartnerEnvironment.USGovernment, "login.microsoftonline.us", "https://api.partnercenter.microsoft.com/.default")]
    [InlineData(PartnerEnvironment.China21Vianet, "login.partner.microsoftonline.cn", "https://partner.partnercenterapi.microsoftonline.cn/.default")]
    public async Task Each_cloud_has_its_own_authority_and_resource(PartnerEnvironment environment, string host, string scope)
    {
        authority.Application("app-1");

        using var tokens = await SignIns.SignedInAsync(SignIns.Options(authority, SignInMethod.Application, environment));

        Assert.Contains(authority.Addresses, address => address.Host == host && address.AbsolutePath.EndsWith("/token", StringComparison.Ordinal));
        Assert.Contains(scope, authority.Forms.Single()["scope"]);
    }

    private InvalidInputException Refused(SignInOptions options)
    {
        var error = Assert.Throws<InvalidInputException>(() => new MsalAccessTokens(options));
        Assert.Empty(authority.Addresses);
        return error;
    }
}
