using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Removals.Steps;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Tests.Removals;

namespace PartnerRelationships.Core.Tests.Connections;

public sealed class SignInRulesTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_alone_is_refused_before_the_service_is_asked()
    {
        var session = service.Session(clock, signIn: SignInKind.Application);
        var order = new RunOrder(RemovalStage.PlanOf([RemovalStage.Removal(Guid.NewGuid())]), "{}", new Attestation("x", "me", clock.Now));

        await RefusedAsync(() => new InvitationDesk(session).DraftAsync(new InvitationRequest(), Token));
        await RefusedAsync(() => new PlanRunner(session, new RemovalMethod(session), Guid.NewGuid()).RunAsync(order, new ListSink<RunNews>(), Token));
        await RefusedAsync(() => new RelationshipReader(session).ReadAsync(Guid.NewGuid(), Token));
        await RefusedAsync(() => new UsersPartnerDirectory(service, session.SignIn).ListProvidersAsync(Token));
        Assert.Empty(service.Calls);
    }

    [Theory]
    [InlineData(SignInKind.Unknown)]
    [InlineData(SignInKind.ApplicationAndUser)]
    public async Task A_user_and_a_token_that_does_not_say_are_let_through(SignInKind kind)
    {
        var session = service.Session(clock, signIn: kind);

        Assert.NotNull(await new InvitationDesk(session).DraftAsync(new InvitationRequest(), Token));
        Assert.Empty(await new UsersPartnerDirectory(service, session.SignIn).ListProvidersAsync(Token));
    }

    private static async Task RefusedAsync(Func<Task> work)
    {
        var error = await Assert.ThrowsAsync<AccessDeniedException>(work);
        Assert.Equal("AppOnlyNotSupported", error.ErrorId);
        Assert.Contains("-RefreshToken", error.RecommendedAction, StringComparison.Ordinal);
    }
}
