using System;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests.SignIn;

public sealed class GivenAccessTokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly long Later = Now.AddMinutes(30).ToUnixTimeSeconds();

    [Theory]
    [InlineData(PartnerEnvironment.Global, "https://api.partnercenter.microsoft.com")]
    [InlineData(PartnerEnvironment.Global, "https://api.partnercenter.microsoft.com/")]
    [InlineData(PartnerEnvironment.Global, "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd")]
    [InlineData(PartnerEnvironment.Global, "http://127.0.0.1:5080")]
    [InlineData(PartnerEnvironment.China21Vianet, "https://partner.partnercenterapi.microsoftonline.cn")]
    public void A_token_for_the_service_passes(PartnerEnvironment environment, string audience) =>
        Assert.Equal(SignInKind.ApplicationAndUser, Check(ScriptedAuthority.Jwt($$"""{"aud":"{{audience}}","scp":"user_impersonation","exp":{{Later}}}"""), environment).Kind);

    [Fact]
    public void A_token_for_Graph_is_refused_and_the_right_scope_is_named()
    {
        var token = ScriptedAuthority.Jwt($$"""{"aud":"https://graph.microsoft.com","exp":{{Later}}}""");

        var error = Assert.Throws<AuthenticationFailedException>(() => Check(token));

        Assert.Equal("WrongAudience", error.ErrorId);
        Assert.Contains("https://graph.microsoft.com", error.Message, StringComparison.Ordinal);
        Assert.Contains("https://api.partnercenter.microsoft.com/user_impersonation", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain(token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_of_another_cloud_is_refused() =>
        Assert.Equal("WrongAudience", Assert.Throws<AuthenticationFailedException>(() =>
            Check(ScriptedAuthority.Jwt("""{"aud":"https://api.partnercenter.microsoft.com"}"""), PartnerEnvironment.China21Vianet)).ErrorId);

    [Fact]
    public void An_expired_token_is_refused() =>
        Assert.Equal("AccessTokenExpired", Assert.Throws<AuthenticationFailedException>(() =>
            Check(ScriptedAuthority.Jwt($$"""{"aud":"https://api.partnercenter.microsoft.com","exp":{{Now.ToUnixTimeSeconds()}}}"""))).ErrorId);

    [Theory]
    [InlineData("any-word-for-an-emulator")]
    [InlineData("three.little.parts")]
    public void A_token_that_says_nothing_of_itself_passes(string token) => Assert.Equal(SignInKind.Unknown, Check(token).Kind);

    private static SignInIdentity Check(string token, PartnerEnvironment environment = PartnerEnvironment.Global) =>
        new GivenAccessToken(SignIns.Secure(token)).Check(Clouds.Of(environment), new Uri("http://127.0.0.1:5080/"), new StoppedClock(Now));
}
