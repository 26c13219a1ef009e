using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests.SignIn;

public sealed class RefusalTests : IDisposable
{
    private readonly ScriptedAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Theory]
    [InlineData("invalid_grant", "AADSTS70008: The refresh token has expired due to inactivity.", "RefreshTokenExpired", "90 days")]
    [InlineData("invalid_grant", "AADSTS50173: The provided grant has expired due to it being revoked.", "RefreshTokenExpired", "MFA")]
    [InlineData("invalid_grant", "AADSTS9002313: Invalid request. Request is malformed or invalid.", "RefreshTokenInvalid", "complete")]
    [InlineData("invalid_grant", "AADSTS50076: Due to a configuration change you must use multi-factor authentication.", "MfaRequired", "create a new refresh token")]
    [InlineData("interaction_required", "AADSTS50079: The user is required to use multi-factor authentication.", "MfaRequired", "MFA")]
    [InlineData("invalid_grant", "AADSTS65001: The user or administrator has not consented to use the application.", "ConsentMissing", "administrator")]
    [InlineData("invalid_client", "AADSTS7000215: Invalid client secret provided.", "ClientSecretInvalid", "not its id")]
    [InlineData("invalid_client", "AADSTS7000222: The provided client secret keys are expired.", "ClientSecretExpired", "new client secret")]
    [InlineData("invalid_client", "AADSTS700027: The certificate with identifier used to sign the client assertion is not registered.", "CertificateInvalid", "Upload")]
    [InlineData("unauthorized_client", "AADSTS700016: Application was not found in the directory.", "ApplicationNotFound", "-ApplicationId")]
    [InlineData("invalid_request", "AADSTS90002: Tenant not found.", "TenantNotFound", "-TenantId")]
    [InlineData("invalid_request", "AADSTS900439: USGClientNotSupportedOnPublicEndpoint.", "WrongCloud", "-Environment USGovernment")]
    [InlineData("invalid_resource", "AADSTS500011: The resource principal was not found in the tenant.", "WrongCloud", "-Environment China21Vianet")]
    [InlineData("access_denied", "AADSTS53003: Access has been blocked by Conditional Access policies.", "ConditionalAccess", "policy")]
    [InlineData("invalid_request", "AADSTS999999: Something new.", "SignInFailed", "AADSTS")]
    public async Task Each_refusal_has_an_id_and_names_the_fix(string error, string description, string errorId, string fix)
    {
        authority.Refuse(error, description);

        var refusal = await RefusedAsync(SignInMethod.RefreshToken);

        Assert.Equal(errorId, refusal.ErrorId);
        Assert.Contains(fix, refusal.RecommendedAction, StringComparison.Ordinal);
        Assert.IsType<AuthenticationFailedException>(refusal);
        Assert.Equal(description.Split(':')[0], refusal.Fault!.Code);
        Assert.Contains(refusal.Fault.Code!, refusal.Message, StringComparison.Ordinal);
        Assert.True(Guid.TryParse(refusal.Fault.CorrelationId, out _));
    }

    [Fact]
    public async Task No_error_holds_a_secret_or_MSALs_own_exception()
    {
        const string rotated = "0.AXoA-second-refresh-token.AgABAAAAAAD-and-so-on";
        authority
            .User("access-token-that-nobody-may-see", rotated)
            .Refuse("invalid_grant", $"AADSTS70000: '{rotated}' and '{SignIns.FirstRefreshToken}' are bad, and so is '{SignIns.ClientSecret}'.");
        using var tokens = await SignIns.SignedInAsync(SignIns.Options(authority, SignInMethod.RefreshToken));

        var error = await Assert.ThrowsAsync<AuthenticationFailedException>(() => tokens.TokenAsync(rejected: "access-token-that-nobody-may-see"));

        var all = $"{error}{error.Message}{error.Fault}{error.Fault!.Description}{error.RecommendedAction}";
        Assert.All([rotated, SignIns.FirstRefreshToken, SignIns.ClientSecret, "access-token-that-nobody-may-see"], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        Assert.Null(error.InnerException);
    }

    [Fact]
    public async Task An_authority_that_cannot_be_reached_is_named()
    {
        authority.Fail(new HttpRequestException("no such host"));

        var error = await RefusedAsync(SignInMethod.Application);

        Assert.Equal("AuthorityUnreachable", Assert.IsType<UnreachableException>(error).ErrorId);
        Assert.Contains("login.microsoftonline.com", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "<html>busy</html>", "AuthorityUnreachable")]
    [InlineData(HttpStatusCode.InternalServerError, "{}", "AuthorityUnreachable")]
    [InlineData(HttpStatusCode.TooManyRequests, "{}", "SignInThrottled")]
    [InlineData(HttpStatusCode.OK, "<html>Welcome to our hotel's network</html>", "AuthorityUnreachable")]
    [InlineData(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3600,"ACCESS_TOKEN":"x"}""", "AuthorityUnreachable")]
    public async Task An_authority_that_answers_oddly_is_no_riddle(HttpStatusCode status, string body, string errorId)
    {
        authority.Answer(body, status);

        Assert.Equal(errorId, (await RefusedAsync(SignInMethod.Application)).ErrorId);
    }

    [Theory]
    [InlineData(SignInMethod.Application)]
    [InlineData(SignInMethod.DeviceCode)]
    public async Task What_is_longer_than_an_authority_speaks_is_not_read(SignInMethod method)
    {
        authority.Answer($$"""{"error":"{{new string('x', 2 * 1024 * 1024)}}"}""", HttpStatusCode.BadRequest);

        Assert.Equal("AuthorityUnreachable", (await RefusedAsync(method)).ErrorId);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "AuthorityUnreachable")]
    [InlineData(HttpStatusCode.TooManyRequests, "SignInThrottled")]
    public async Task A_sign_in_throttled_by_MSAL_says_so_and_until_when(HttpStatusCode status, string errorId)
    {
        var noon = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var options = SignIns.Options(authority, SignInMethod.RefreshToken) with { Clock = new StoppedClock(noon) };
        authority.Answer("{}", status, TimeSpan.FromSeconds(300)).User("access-1");

        var refused = await RefusedAsync(options);
        var asked = authority.Addresses.Count;
        var heldBack = await RefusedAsync(options with { Clock = new StoppedClock(noon.AddSeconds(100)) });

        Assert.Equal(errorId, refused.ErrorId);
        Assert.Contains("2026-11-23 12:05:00Z", refused.Message, StringComparison.Ordinal);
        Assert.Equal(("SignInThrottled", TimeSpan.FromSeconds(200), asked), (heldBack.ErrorId, heldBack.Fault!.RetryAfter, authority.Addresses.Count));
        Assert.Contains("MSAL", heldBack.Message, StringComparison.Ordinal);
        Assert.Contains("2026-11-23 12:05:00Z", heldBack.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("proxy", heldBack.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_the_wait_gives_no_sign_in_error()
    {
        using var stop = new CancellationTokenSource();
        authority.AnswerAfter(new TaskCompletionSource().Task, "{}");
        using var tokens = new MsalAccessTokens(SignIns.Options(authority, SignInMethod.Application));

        var signingIn = tokens.SignInAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => signingIn);
    }

    private Task<PartnerRelationshipsException> RefusedAsync(SignInMethod method) => RefusedAsync(SignIns.Options(authority, method));

    private static async Task<PartnerRelationshipsException> RefusedAsync(SignInOptions options)
    {
        using var tokens = new MsalAccessTokens(options);
        return await Assert.ThrowsAnyAsync<PartnerRelationshipsException>(() => tokens.SignInAsync(CancellationToken.None));
    }
}
