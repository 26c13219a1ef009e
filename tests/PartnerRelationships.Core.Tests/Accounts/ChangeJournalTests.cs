using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Accounts;

/// <summary>A change of an account is in the ledger before it leaves, and the result of it after; nobody guesses in between.</summary>
public sealed class ChangeJournalTests
{
    private static readonly Guid Customer = Guid.NewGuid();
    private static readonly AccountChange Rename = new(Customer, "SetUser", "3f1c")
    {
        SubjectName = "Kiss \"Anna\" \\ Bt.",
        Fields = [new FieldChange("displayName", "Kiss, Anna -> none", "Nagy Anna"), new FieldChange("firstName", null, "Anna")],
    };

    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly List<Guid> sent = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ChangeJournal Journal => new(service.Session(clock));

    [Fact]
    public async Task The_ledger_knows_of_it_before_it_leaves_and_how_it_ended_after()
    {
        var answer = await Journal.CarryOutAsync(Rename, (ticket, _) =>
        {
            Assert.Equal(EventKinds.AccountChangeIntended, Assert.Single(service.Events).Kind);
            Assert.Contains(ticket.Id.ToString(), service.Events[0].Detail, StringComparison.Ordinal);
            return Task.FromResult("renamed");
        }, confirm: null, HasNotHappened, Token);

        Assert.Equal("renamed", answer);
        Assert.Equal([EventKinds.AccountChangeIntended, EventKinds.AccountChangeEnded], service.Events.Select(entry => entry.Kind));
        Assert.Single(service.Events.Select(entry => (entry.CorrelationId, entry.CustomerId)).Distinct());
        Assert.Contains("\"Kiss, Anna -> none\" -> \"Nagy Anna\", firstName none -> \"Anna\" MS-RequestId", service.Events[0].Detail, StringComparison.Ordinal);
        Assert.EndsWith("Done.", service.Events[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_an_outcome()
    {
        await Assert.ThrowsAsync<AccessDeniedException>(() => Journal.CarryOutAsync<string>(Rename, (_, _) => throw new AccessDeniedException("RoleMissing", "No."), confirm: null, HasNotHappened, Token));

        // The service's own words may hold what the ledger is not to know.
        Assert.EndsWith("Not done (RoleMissing).", service.Events[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_answer_came_the_service_is_asked_and_only_what_has_not_happened_is_sent_again_under_the_same_id()
    {
        var answers = new Queue<bool>([false, true]);

        Assert.Null(await Journal.CarryOutAsync<string>(Rename, NoAnswer, confirm: null, _ => Task.FromResult(answers.Dequeue()), Token));

        Assert.Equal(2, sent.Count);
        Assert.Single(sent.Distinct());
        Assert.EndsWith("the service shows the change.", service.Events[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stays_open_is_in_doubt_and_the_next_run_asks_before_it_sends()
    {
        var error = await Assert.ThrowsAsync<UnreachableException>(() => Journal.CarryOutAsync<string>(Rename, NoAnswer, confirm: null, _ => throw Gone(), Token));
        Assert.Equal("ChangeInDoubt", error.ErrorId);
        Assert.Equal(EventKinds.AccountChangeIntended, Assert.Single(service.Events).Kind);

        // By now the name is what it was to be: the same change, read again.
        var again = Rename with { Fields = [.. Rename.Fields.Reverse().Select(field => field with { Before = field.After })] };
        Assert.Null(await Journal.CarryOutAsync<string>(again, (_, _) => throw new InvalidOperationException(), confirm: null, _ => Task.FromResult(true), Token));

        Assert.Equal([EventKinds.AccountChangeIntended, EventKinds.AccountChangeEnded], service.Events.Select(entry => entry.Kind));
        Assert.Equal(service.Events[0].CorrelationId, service.Events[1].CorrelationId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_sent_and_cannot_be_asked_for_is_in_doubt_whatever_the_question_meets(bool isAccepted)
    {
        var error = await Assert.ThrowsAsync<UnreachableException>(() => Journal.CarryOutAsync(
            Rename, (ticket, token) => isAccepted ? Task.FromResult("") : NoAnswer(ticket, token), _ => throw Denied(), _ => throw Denied(), Token));

        Assert.Equal(("ChangeInDoubt", 1), (error.ErrorId, service.Events.Count));
        Assert.Contains("Not for you.", error.Message, StringComparison.Ordinal);
        Assert.Single(Doubtful());

        static AccessDeniedException Denied() => new("RoleMissing", "Not for you.");
    }

    [Fact]
    public async Task A_change_that_a_lost_run_did_not_make_is_sent_again_with_a_new_id()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => Journal.CarryOutAsync<string>(Rename, (_, _) => throw new OperationCanceledException(), confirm: null, HasNotHappened, Token));
        var journal = Journal;

        await journal.CarryOutAsync(Rename with { Fields = [new FieldChange("displayName", null, "Other")] }, (_, _) => Task.FromResult(""), confirm: null, HasNotHappened, Token);
        Assert.Single(Doubtful());
        await journal.CarryOutAsync(Rename, (_, _) => Task.FromResult(""), confirm: null, HasNotHappened, Token);

        Assert.Empty(Doubtful());
        Assert.Equal(3, service.Events.Select(entry => entry.CorrelationId).Distinct().Count());
        Assert.Contains(service.Events, entry => entry.Detail!.EndsWith("does not show the change.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_id_is_written_before_the_request_leaves_under_it()
    {
        var renewed = Guid.NewGuid();
        await Journal.CarryOutAsync(Rename, async (ticket, token) =>
        {
            await ticket.Renewing!(renewed, token);
            Assert.Contains(renewed.ToString(), service.Events[^1].Detail, StringComparison.Ordinal);
            return "";
        }, confirm: null, HasNotHappened, Token);

        Assert.Single(service.Events.Select(entry => entry.CorrelationId).Distinct());
        Assert.Equal(3, service.Events.Count);
    }

    private static Task<bool> HasNotHappened(CancellationToken cancellationToken) => Task.FromResult(false);

    private static UnreachableException Gone() => new("ServiceUnreachable", "Gone.");

    private Task<string> NoAnswer(RequestTicket ticket, CancellationToken cancellationToken)
    {
        sent.Add(ticket.Id);
        throw Gone();
    }

    private List<RelationshipEvent> Doubtful()
    {
        var found = new ListSink<RelationshipEvent>();
        ((IEventLog)service).ListAsync(FakeService.PartnerTenant, new EventFilter { IsInDoubt = true }, found, Token).GetAwaiter().GetResult();
        return found.Items;
    }
}
