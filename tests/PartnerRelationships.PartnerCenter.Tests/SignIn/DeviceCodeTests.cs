using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Tests.SignIn;

public sealed class DeviceCodeTests : IDisposable
{
    private readonly ScriptedAuthority authority = new();
    private readonly List<DeviceCodePrompt> shown = [];

    private SignInOptions Options => SignIns.Options(authority, SignInMethod.DeviceCode) with { ShowDeviceCode = shown.Add };

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task The_code_is_shown_and_the_sign_in_waits_for_the_person()
    {
        authority.Refuse("authorization_pending", "AADSTS70016: OAuth 2.0 device flow error. Authorization is pending.").User("access-1").User("access-2");
        using var tokens = new MsalAccessTokens(Options);

        var identity = await tokens.SignInAsync(CancellationToken.None);

        var prompt = Assert.Single(shown);
        Assert.Equal(("B2C4D6", "https://microsoft.com/devicelogin"), (prompt.Code, prompt.Address.OriginalString));
        Assert.Equal("ada@partner.example", identity.UserName);
        Assert.Equal("access-1", await tokens.TokenAsync());
        Assert.Equal("access-2", await tokens.TokenAsync(rejected: "access-1"));
        Assert.Single(shown);
    }

    [Fact]
    public async Task After_slow_down_it_polls_more_slowly()
    {
        var clock = new TickingClock();
        var asked = new List<DateTimeOffset>();
        authority.Refuse("slow_down", "Slow down.").Refuse("slow_down", "Slow down.").Refuse("authorization_pending", "Pending.").User("access-1");
        authority.OnForm = () => asked.Add(clock.Last);
        using var tokens = new MsalAccessTokens(Options with { Clock = clock });

        await tokens.SignInAsync(CancellationToken.None);

        Assert.Equal(4, asked.Count);
        Assert.InRange((asked[1] - asked[0]).TotalSeconds, 5, 9);
        Assert.InRange((asked[2] - asked[1]).TotalSeconds, 10, 14);
        Assert.InRange((asked[3] - asked[2]).TotalSeconds, 10, 14);
    }

    [Fact]
    public async Task That_it_is_pending_needs_no_explanation()
    {
        authority.Answer("""{"error":"authorization_pending"}""", HttpStatusCode.BadRequest).User("access-1");
        using var tokens = new MsalAccessTokens(Options);

        await tokens.SignInAsync(CancellationToken.None);

        Assert.Equal(2, authority.Forms.Count);
    }

    [Theory]
    [InlineData("code_expired", "AADSTS70020: The device code has expired.", "DeviceCodeExpired")]
    [InlineData("expired_token", "AADSTS70020: The device code has expired.", "DeviceCodeExpired")]
    [InlineData("authorization_declined", "AADSTS70018: The user declined.", "SignInCancelled")]
    [InlineData("access_denied", "AADSTS53003: Access has been blocked by Conditional Access policies.", "ConditionalAccess")]
    [InlineData("invalid_client", "AADSTS7000218: The request body must contain client_assertion or client_secret.", "ApplicationNotPublic")]
    public async Task A_code_that_leads_nowhere_says_why(string error, string description, string errorId)
    {
        authority.Refuse(error, description);
        using var tokens = new MsalAccessTokens(Options);

        var refusal = await Assert.ThrowsAsync<AuthenticationFailedException>(() => tokens.SignInAsync(CancellationToken.None));

        Assert.Equal(errorId, refusal.ErrorId);
        Assert.DoesNotContain("device-code-secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_the_code_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        authority.AnswerAfter(new TaskCompletionSource().Task, "{}");
        using var tokens = new MsalAccessTokens(Options with { ShowDeviceCode = _ => stop.Cancel() });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tokens.SignInAsync(stop.Token));
    }

    /// <summary>A clock on which a second passes with every look at it.</summary>
    private sealed class TickingClock : IClock
    {
        public DateTimeOffset Last { get; private set; } = DateTimeOffset.UnixEpoch;

        public DateTimeOffset Now => Last += TimeSpan.FromSeconds(1);

        public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
