using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Invitations;

public sealed class InvitationDeskTests
{
    private static readonly Guid Command = Guid.NewGuid();
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly InvitationDesk desk;

    public InvitationDeskTests()
    {
        service.Providers.Add(new IndirectProvider { ProviderId = Guid.NewGuid(), Name = "Duna Distribution" });
        desk = new InvitationDesk(service.Session(clock), Command);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_holds_the_link_and_names_everybody()
    {
        var draft = await desk.DraftAsync(new InvitationRequest { CustomerName = "Kék Kft.", Provider = new PartnerReference("Duna Distribution") }, Token);

        LinkGuard.Check(draft.Body, draft.Link);
        Assert.Contains("indirectCSPId=" + service.Providers[0].ProviderId, draft.Link.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Kék Kft.", draft.Body, StringComparison.Ordinal);
        Assert.Contains("Duna Distribution", draft.Body, StringComparison.Ordinal);
        Assert.Contains("Andor Cloud", draft.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafting_saves_nothing_until_requested()
    {
        var draft = await desk.DraftAsync(new InvitationRequest(), Token);
        Assert.Empty(service.Invitations);

        await desk.KeepAsync(draft, Token);
        Assert.Same(draft, await desk.GetAsync(draft.InvitationId, Token));
    }

    [Theory]
    [InlineData("not an address", null, null, "EmailInvalid")]
    [InlineData("a@b.hu\r\nBcc: x@y.hu", null, null, "EmailInvalid")]
    [InlineData(null, "no domain", null, "DomainInvalid")]
    [InlineData(null, null, "line\nbreak", "ControlCharacter")]
    public async Task Input_that_could_break_a_mail_is_refused(string? email, string? domain, string? name, string errorId)
    {
        var request = new InvitationRequest { Email = email, Domain = domain, CustomerName = name };

        Assert.Equal(errorId, (await Assert.ThrowsAsync<InvalidInputException>(() => desk.DraftAsync(request, Token))).ErrorId);
    }

    [Fact]
    public async Task An_edit_that_loses_the_link_changes_nothing()
    {
        var draft = await desk.DraftAsync(new InvitationRequest(), Token);
        await desk.KeepAsync(draft, Token);

        Assert.Throws<InvalidInputException>(() => desk.Edit(draft, new InvitationEdit { Subject = "New subject", Body = "No link here." }));
        Assert.Equal(draft.Body, (await desk.GetAsync(draft.InvitationId, Token)).Body);
    }

    [Fact]
    public async Task Acceptance_is_noted_and_closes_the_draft()
    {
        var draft = await desk.DraftAsync(new InvitationRequest { CustomerName = "Kék Kft." }, Token);
        await desk.KeepAsync(draft, Token);

        var customer = await desk.AcceptAsync(draft, null, resellerOnly: false, Token);

        var kept = await desk.GetAsync(draft.InvitationId, Token);
        Assert.Equal(InvitationState.Accepted, kept.State);
        Assert.Equal(customer.CustomerId, kept.CustomerId);
        Assert.Equal(clock.Now, kept.AcceptedOn);
        Assert.Equal("InvitationAccepted", Assert.Throws<ConflictException>(() => desk.Edit(kept, new InvitationEdit { Subject = "x" })).ErrorId);
    }

    [Fact]
    public async Task Every_change_is_recorded_with_who_when_and_by_which_command()
    {
        var draft = await desk.DraftAsync(new InvitationRequest { CustomerName = "Kék Kft." }, Token);
        await desk.KeepAsync(draft, Token);
        await desk.EditAsync(draft.InvitationId, new InvitationEdit { Subject = "Titkos tárgy" }, Token);
        var customer = await desk.AcceptAsync(draft, null, resellerOnly: false, Token);

        Assert.Equal([EventKinds.InvitationDrafted, EventKinds.InvitationEdited, EventKinds.InvitationAccepted], service.Events.Select(entry => entry.Kind));
        Assert.All(service.Events, entry => Assert.Equal(
            (FakeService.PartnerTenant, clock.Now, Environment.UserName, Environment.MachineName, Command, draft.InvitationId),
            (entry.PartnerTenantId, entry.OccurredOn, entry.Actor, entry.Host, entry.CorrelationId, entry.InvitationId)));
        Assert.Equal([null, null, customer.CustomerId], service.Events.Select(entry => entry.CustomerId));
        Assert.DoesNotContain(service.Events, entry => EventFields.Of(entry).Any(field => field.Value?.Contains("Titkos", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_stays()
    {
        var draft = await desk.DraftAsync(new InvitationRequest { CustomerName = "Kék Kft." }, Token);
        await desk.KeepAsync(draft, Token);
        await desk.EditAsync(draft.InvitationId, new InvitationEdit { Subject = "Other subject" }, Token);

        await desk.EditAsync(draft.InvitationId, new InvitationEdit { Body = draft.Body + " Bye." }, Token);
        await desk.AcceptAsync(draft, null, resellerOnly: false, Token);

        var kept = await desk.GetAsync(draft.InvitationId, Token);
        Assert.Equal(("Other subject", draft.Body + " Bye.", InvitationState.Accepted), (kept.Subject, kept.Body, kept.State));
        Assert.Equal("InvitationAccepted", (await Assert.ThrowsAsync<ConflictException>(() => desk.EditAsync(draft.InvitationId, new InvitationEdit { Subject = "x" }, Token))).ErrorId);
    }

    [Fact]
    public async Task Outside_a_sandbox_nobody_can_act_as_the_customer()
    {
        var real = new InvitationDesk(service.Session(clock, sandbox: false));
        var draft = await real.DraftAsync(new InvitationRequest { CustomerName = "Kék Kft." }, Token);

        Assert.Equal("SandboxOnly", (await Assert.ThrowsAsync<WrongConnectionException>(() => real.AcceptAsync(draft, null, resellerOnly: false, Token))).ErrorId);
        Assert.Empty(service.Calls);
    }
}
