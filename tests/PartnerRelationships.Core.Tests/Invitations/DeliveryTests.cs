using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Invitations;

/// <summary>Each invitation once: what the ledger says before, between and after.</summary>
public sealed class DeliveryTests : IDisposable
{
    private static readonly DeliveryRequest Plain = new() { From = new MailParty("ada@andor.example", "Ada"), Via = "Smtp" };
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly PartnerSession session;
    private readonly NotedTransport transport;

    public DeliveryTests()
    {
        session = service.Session(clock);
        transport = new NotedTransport(() => Kept);
        service.Invitations.Add(new ResellerInvitation
        {
            InvitationId = Guid.NewGuid(),
            PartnerTenantId = FakeService.PartnerTenant,
            Link = new Uri(FakeService.Link),
            Email = "grace@kek.example",
            Subject = "Meghívó",
            Body = $"Itt: {FakeService.Link}",
            Culture = "hu-HU",
        });
    }

    public void Dispose()
    {
        transport.Dispose();
        session.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ResellerInvitation Kept
    {
        get => service.Invitations[0];
        set => service.Invitations[0] = value;
    }

    private string[] Kinds => [.. service.Events.Select(entry => entry.Kind)];

    [Fact]
    public async Task The_intent_is_in_the_ledger_before_the_mail_leaves_and_the_outcome_after_it()
    {
        var sent = await SendAsync();

        Assert.Equal((InvitationState.InDoubt, transport.Mail!.MessageId), (transport.Before!.State, transport.Before.MessageId));
        Assert.Equal((InvitationState.Sent, clock.Now, "Smtp", "250 taken"), (sent.State, sent.SentOn, sent.SentVia, sent.DeliveryNote));
        Assert.Equal([EventKinds.InvitationSending, EventKinds.InvitationSent], Kinds);
        Assert.StartsWith(sent.InvitationId.ToString("N"), sent.MessageId, StringComparison.Ordinal);
        Assert.EndsWith("@andor.example", sent.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_leaves_it_where_it_was_and_it_can_be_sent_again()
    {
        transport.Answer = () => new MailReceipt(MailOutcome.Refused, "550 no such user");

        var error = await Assert.ThrowsAsync<MailException>(() => SendAsync());

        Assert.Equal(("MailRefused", false), (error.ErrorId, error.ConcernsEveryMail));
        Assert.Equal((InvitationState.Drafted, "550 no such user"), (Kept.State, Kept.DeliveryNote));
        transport.Answer = null;
        Assert.Equal(InvitationState.Sent, (await SendAsync()).State);
    }

    [Fact]
    public async Task What_a_server_answers_steers_no_screen()
    {
        transport.Answer = () => new MailReceipt(MailOutcome.Refused, "550 \u001b[2Jno\r\nsuch \u202Euser");

        var error = await Assert.ThrowsAsync<MailException>(() => SendAsync());

        Assert.Equal("550 \uFFFD[2Jno  such \uFFFDuser", Kept.DeliveryNote);
        Assert.EndsWith(Kept.DeliveryNote, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_used_leaves_it_where_it_was()
    {
        transport.Answer = () => throw new MailException("SmtpUnreachable", "gone") { ConcernsEveryMail = true };

        Assert.Equal("SmtpUnreachable", (await Assert.ThrowsAsync<MailException>(() => SendAsync())).ErrorId);

        Assert.Equal(InvitationState.Drafted, Kept.State);
        Assert.Equal([EventKinds.InvitationSending, EventKinds.InvitationNotSent], Kinds);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_in_doubt_is_not_repeated_by_itself(bool crash)
    {
        transport.Answer = () => crash ? throw new InvalidOperationException("killed") : new MailReceipt(MailOutcome.Unknown, "broke off");
        await Assert.ThrowsAnyAsync<Exception>(() => SendAsync());
        transport.Answer = null;
        var doubtful = Kept.MessageId!;

        var error = await Assert.ThrowsAsync<ConflictException>(() => SendAsync());

        Assert.Equal("InvitationInDoubt", error.ErrorId);
        Assert.Contains(doubtful, error.Message, StringComparison.Ordinal);
        Assert.Equal((InvitationState.InDoubt, 1), (Kept.State, transport.Mails));
        Assert.Equal(InvitationState.Sent, (await SendAsync(Plain with { Force = true })).State);
        Assert.NotEqual(doubtful, Kept.MessageId);
    }

    [Theory]
    [InlineData(InvitationSettlement.Sent, false, InvitationState.Sent)]
    [InlineData(InvitationSettlement.NotSent, false, InvitationState.Drafted)]
    [InlineData(InvitationSettlement.NotSent, true, InvitationState.Sent)]
    public async Task A_person_settles_the_doubt(InvitationSettlement settlement, bool wasSent, InvitationState state)
    {
        Kept = Kept with { State = InvitationState.InDoubt, MessageId = "x@y", SentOn = wasSent ? clock.Now : null };

        Assert.Equal(state, (await new DoubtDesk(session, Guid.NewGuid()).SettleAsync(Kept.InvitationId, settlement, Token)).State);
        Assert.Equal("InvitationNotInDoubt", Assert.Throws<ConflictException>(() => new DoubtDesk(session, Guid.NewGuid()).Settle(Kept, settlement)).ErrorId);
    }

    [Theory]
    [InlineData(InvitationState.Sent, "InvitationAlreadySent")]
    [InlineData(InvitationState.Exported, "InvitationAlreadySent")]
    [InlineData(InvitationState.Bounced, "InvitationAlreadySent")]
    [InlineData(InvitationState.Accepted, "InvitationClosed")]
    [InlineData(InvitationState.Withdrawn, "InvitationClosed")]
    public async Task What_somebody_else_did_a_moment_ago_counts(InvitationState state, string errorId)
    {
        transport.OnOpen = () => Kept = Kept with { State = state };

        Assert.Equal(errorId, (await Assert.ThrowsAsync<ConflictException>(() => SendAsync())).ErrorId);
        Assert.Equal((0, 0), (transport.Mails, service.Events.Count));
    }

    [Fact]
    public async Task What_was_accepted_while_the_mail_was_on_its_way_stays_accepted()
    {
        transport.Answer = () =>
        {
            Kept = Kept with { State = InvitationState.Accepted };
            return new MailReceipt(MailOutcome.Accepted, null);
        };

        Assert.Equal((InvitationState.Accepted, clock.Now), ((await SendAsync()).State, Kept.SentOn!.Value));
    }

    [Fact]
    public async Task A_text_that_lost_its_link_is_not_sent()
    {
        Kept = Kept with { Body = "no link" };

        Assert.Equal("LinkMissing", (await Assert.ThrowsAsync<InvalidInputException>(() => SendAsync())).ErrorId);
        Assert.Equal((InvitationState.Drafted, 0), (Kept.State, transport.Mails));
    }

    [Fact]
    public async Task A_reminder_waits_and_is_counted_in_the_language_of_the_invitation()
    {
        var reminder = Plain with { Reminder = true };
        Assert.Equal("InvitationNotSent", (await Assert.ThrowsAsync<ConflictException>(() => SendAsync(reminder))).ErrorId);
        await SendAsync();
        var sentOn = Kept.SentOn;
        Assert.Equal("ReminderTooSoon", (await Assert.ThrowsAsync<ConflictException>(() => SendAsync(reminder))).ErrorId);

        var reminded = await SendAsync(reminder with { Patience = TimeSpan.Zero });

        Assert.Equal("Emlékeztető: Meghívó", transport.Mail!.Subject);
        Assert.Equal((InvitationState.Sent, 1, sentOn), (reminded.State, reminded.Reminders, reminded.SentOn));
        Assert.NotNull(reminded.RemindedOn);
    }

    [Fact]
    public async Task A_server_that_wants_less_gets_the_mail_after_a_rest_and_the_next_ones_more_slowly()
    {
        var refusals = 2;
        transport.Answer = () => refusals-- > 0 ? throw TooFast() : new MailReceipt(MailOutcome.Accepted, null);
        var began = clock.Now;

        Assert.Equal(InvitationState.Sent, (await SendAsync()).State);

        Assert.Equal(TimeSpan.FromSeconds(30 + 60), clock.Now - began);
        Assert.Equal([EventKinds.InvitationSending, EventKinds.InvitationNotSent, EventKinds.InvitationSending, EventKinds.InvitationNotSent, EventKinds.InvitationSending, EventKinds.InvitationSent], Kinds);
        Assert.All(clock.Waits, wait => Assert.True(wait <= TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public async Task A_server_that_never_takes_it_ends_it_and_nothing_was_sent()
    {
        transport.Answer = () => throw TooFast();

        var error = await Assert.ThrowsAsync<MailException>(() => SendAsync());

        Assert.Equal(("MailTooFast", InvitationState.Drafted, 6), (error.ErrorId, Kept.State, transport.Mails));
    }

    [Theory]
    [InlineData(90, 90, 2)]
    [InlineData(7200, 0, 1)]
    public async Task A_rest_that_was_asked_for_is_kept_and_one_of_hours_is_for_the_user_to_keep(int asked, int waited, int mails)
    {
        transport.Answer = () => transport.Mails > 1 ? new MailReceipt(MailOutcome.Accepted, null)
            : throw new MailException("MailTooFast", "429", new ServiceFault { RetryAfter = TimeSpan.FromSeconds(asked) }) { ConcernsEveryMail = true };
        var began = clock.Now;

        var sending = SendAsync();
        var error = await Record.ExceptionAsync(() => sending);

        Assert.Equal(waited == 0 ? "MailTooFast" : null, (error as MailException)?.ErrorId);
        Assert.Equal((waited, mails), ((int)(clock.Now - began).TotalSeconds, transport.Mails));
    }

    [Fact]
    public async Task While_waiting_for_a_server_nothing_is_in_doubt_and_the_observer_is_informed()
    {
        var watcher = new Waits();
        transport.Answer = () => transport.Mails == 1 ? throw TooFast() : new MailReceipt(MailOutcome.Accepted, null);
        watcher.OnWait = () => Assert.Equal(InvitationState.Drafted, Kept.State);
        WireWatch.Set(watcher);

        await SendAsync();

        Assert.Equal([("432 too fast", 2), ("432 too fast", 2)], watcher.Heard);
    }

    [Fact]
    public async Task No_more_leave_in_a_minute_than_was_said()
    {
        var delivery = new InvitationDelivery(session, Guid.NewGuid(), Plain with { MaximumPerMinute = 3, Force = true });
        var sent = new List<TimeSpan>();
        var began = clock.Now;
        for (var number = 0; number < 7; number++)
        {
            await delivery.SendAsync(Kept.InvitationId, transport, Token);
            sent.Add(clock.Now - began);
        }

        Assert.Equal([0, 0, 0, 60, 60, 60, 120], sent.Select(moment => (int)moment.TotalSeconds));
    }

    [Theory]
    [InlineData("450 4.2.0 later", "MailRefusedForNow")]
    [InlineData("550 5.1.1 nobody", "MailRefused")]
    public async Task A_refusal_for_now_is_not_one_for_ever(string note, string errorId)
    {
        transport.Answer = () => new MailReceipt(MailOutcome.Refused, note);

        Assert.Equal(errorId, (await Assert.ThrowsAsync<MailException>(() => SendAsync())).ErrorId);
    }

    private static MailException TooFast() => new("MailTooFast", "432 too fast") { ConcernsEveryMail = true };

    private sealed class Waits : IWireWatcher
    {
        public bool WantsRequests => false;

        public bool WantsHeaders => false;

        public Action? OnWait { get; set; }

        public List<(string Reason, int? Next)> Heard { get; } = [];

        void IWireWatcher.Waits(WireWait wait)
        {
            OnWait?.Invoke();
            Heard.Add((wait.Reason, wait.Try));
        }

        public void Asked(WireRequest request) => Assert.Fail("Nothing went over the wire.");
    }

    private Task<ResellerInvitation> SendAsync(DeliveryRequest? request = null) =>
        new InvitationDelivery(session, Guid.NewGuid(), request ?? Plain).SendAsync(Kept.InvitationId, transport, Token);
}
