using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Bulk;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Invitations.Bulk;

public sealed class RightsTests
{
    private const string Id = FakeDelegatedAdmin.Id;
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rights_are_requested_only_when_the_draft_is_kept_and_their_link_is_in_it()
    {
        var graph = new FakeDelegatedAdmin();
        service.DelegatedAdmin = graph;
        var desk = Desk();

        var prospect = await desk.DraftAsync(Kek, Token);
        Assert.Empty(graph.Requests);
        var kept = (await desk.KeepAsync(prospect, Token)).Draft;

        Assert.Equal("Kék Tó " + kept.InvitationId.ToString("N")[..8], Assert.Single(graph.Requests).DisplayName);
        Assert.Equal(Id, kept.DelegatedAdminRelationshipId);
        Assert.Contains(DelegatedAdminOffer.Of(Id).Link.OriginalString, kept.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(prospect.Draft.DelegatedAdminRelationshipId!, kept.Body + kept.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(kept, Assert.Single(service.Invitations));
    }

    [Fact]
    public async Task A_relationship_whose_invitation_could_not_be_kept_is_named()
    {
        // Another process invites the same prospect while Graph is asked.
        service.DelegatedAdmin = new FakeDelegatedAdmin { Requested = () => service.Invitations.Add(new ResellerInvitation { Domain = Kek.Domain, State = InvitationState.Sent, CreatedOn = clock.Now }) };
        var desk = Desk();
        var prospect = await desk.DraftAsync(Kek, Token);

        var error = await Assert.ThrowsAsync<LedgerException>(() => desk.KeepAsync(prospect, Token));

        Assert.Equal("DelegatedAdminLeftOver", error.ErrorId);
        Assert.Contains(Id, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_invited_lately_is_not_asked_for_rights()
    {
        var graph = new FakeDelegatedAdmin();
        service.DelegatedAdmin = graph;
        service.Invitations.Add(new ResellerInvitation { Domain = Kek.Domain, State = InvitationState.Sent, CreatedOn = clock.Now });
        var desk = Desk();

        Assert.NotNull((await desk.KeepAsync(await desk.DraftAsync(Kek, Token), Token)).Earlier);
        Assert.Empty(graph.Requests);
    }

    [Fact]
    public async Task Without_a_way_to_Graph_nothing_is_drafted() =>
        Assert.Equal("GraphNotReachable", (await Assert.ThrowsAsync<WrongConnectionException>(() => Desk().DraftAsync(Kek, Token))).ErrorId);

    private static InvitationRequest Kek { get; } = new() { CustomerName = "Kék Tó", Domain = "kekto.example" };

    private ProspectDesk Desk()
    {
        var session = service.Session(clock);
        return new ProspectDesk(session, new InvitationDesk(session)) { DelegatedAdmin = new DelegatedAdminTerms(["Global Reader"], 730, autoExtend: false) };
    }
}
