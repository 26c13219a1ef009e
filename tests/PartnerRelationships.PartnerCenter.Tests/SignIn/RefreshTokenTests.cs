using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Tests.SignIn;

public sealed class RefreshTokenTests : IDisposable
{
    private readonly ScriptedAuthority authority = new();
    private readonly List<string> kept = [];

    private SignInOptions Options => SignIns.Options(authority, SignInMethod.RefreshToken) with { RefreshTokenChanged = token => kept.Add(SignIns.Plain(token)) };

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task The_refresh_token_and_the_secret_buy_a_token_for_Partner_Center()
    {
        authority.User("access-1", "refresh-2");
        using var tokens = new MsalAccessTokens(Options);

        var identity = await tokens.SignInAsync(CancellationToken.None);

        Assert.Equal("access-1", await tokens.TokenAsync());
        var form = Assert.Single(authority.Forms);
        Assert.Equal(("refresh_token", SignIns.FirstRefreshToken, SignIns.ClientSecret), (form["grant_type"], form["refresh_token"], form["client_secret"]));
        Assert.Contains("https://api.partnercenter.microsoft.com/user_impersonation", form["scope"]);
        Assert.Equal((SignInKind.ApplicationAndUser, "ada@partner.example"), (identity.Kind, identity.UserName));
    }

    [Fact]
    public async Task Each_new_refresh_token_is_handed_over_once_and_used_from_then_on()
    {
        authority.User("access-1", "refresh-2").User("access-2", "refresh-3").User("access-3", "refresh-3");
        using var tokens = await SignIns.SignedInAsync(Options);

        await tokens.TokenAsync(rejected: "access-1");
        await tokens.TokenAsync(rejected: "access-2");

        Assert.Equal("access-3", await tokens.TokenAsync());
        Assert.Equal(["refresh-2", "refresh-3"], kept);
        Assert.Equal([SignIns.FirstRefreshToken, "refresh-2", "refresh-3"], authority.Forms.Select(form => form["refresh_token"]));
    }

    [Fact]
    public async Task A_token_near_its_end_is_renewed_before_the_service_refuses_it()
    {
        authority.User("access-1", "refresh-2", expiresIn: 200).User("access-2", "refresh-3");
        using var tokens = await SignIns.SignedInAsync(Options);

        Assert.Equal("access-2", await tokens.TokenAsync());
        Assert.Equal("access-2", await tokens.TokenAsync());
    }

    [Fact]
    public async Task Sixteen_workers_that_lose_the_same_token_cause_one_renewal()
    {
        var gate = new TaskCompletionSource();
        authority.User("access-1").AnswerAfter(gate.Task, ScriptedAuthority.UserToken("access-2", "refresh-3"));
        using var tokens = await SignIns.SignedInAsync(Options);

        var workers = Enumerable.Range(0, 16).Select(_ => Task.Run(() => tokens.TokenAsync(rejected: "access-1"))).ToArray();
        while (authority.Forms.Count < 2)
        {
            await Task.Yield();
        }

        gate.SetResult();
        Assert.All(await Task.WhenAll(workers), token => Assert.Equal("access-2", token));
        Assert.Equal("access-2", await tokens.TokenAsync(rejected: "access-1"));
        Assert.Equal(2, authority.Forms.Count);
    }

    [Fact]
    public async Task One_worker_that_stops_waiting_does_not_stop_the_renewal_of_the_others()
    {
        var gate = new TaskCompletionSource();
        authority.User("access-1").AnswerAfter(gate.Task, ScriptedAuthority.UserToken("access-2", "refresh-3"));
        using var tokens = await SignIns.SignedInAsync(Options);
        using var impatience = new CancellationTokenSource();

        var impatient = tokens.GetAsync(TokenAudience.PartnerCenter, "access-1", impatience.Token);
        var patient = tokens.TokenAsync(rejected: "access-1");
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();
        Assert.Equal("access-2", await patient);
        Assert.Equal("refresh-3", kept[^1]);
    }

    [Fact]
    public async Task A_token_for_Graph_is_asked_for_when_it_is_first_needed()
    {
        authority.User("access-1", "refresh-2").User("graph-1", "refresh-3");
        using var tokens = await SignIns.SignedInAsync(Options);
        Assert.Single(authority.Forms);

        Assert.Equal("graph-1", await tokens.GetAsync(TokenAudience.Graph, null, CancellationToken.None));

        Assert.Contains("https://graph.microsoft.com/.default", authority.Forms.Last()["scope"]);
        Assert.Equal("access-1", await tokens.TokenAsync());
    }

    [Fact]
    public async Task When_the_refresh_token_dies_in_the_middle_of_a_run_the_fix_is_named()
    {
        authority.User("access-1", "refresh-2").Refuse("invalid_grant", "AADSTS700082: The refresh token has expired due to inactivity.");
        using var tokens = await SignIns.SignedInAsync(Options);

        var error = await Assert.ThrowsAsync<AuthenticationFailedException>(() => tokens.TokenAsync(rejected: "access-1"));

        Assert.Equal("RefreshTokenExpired", error.ErrorId);
        Assert.Contains("-UseDeviceCode", error.RecommendedAction);
    }
}
