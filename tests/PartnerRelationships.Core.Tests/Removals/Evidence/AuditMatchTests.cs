using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Removals.Evidence;

public sealed class AuditMatchTests
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AuditMatch Match = new(RemovalKind.Instance, "ada@andor.example");

    [Theory]
    [InlineData("C1", "ada@andor.example", 0, AuditState.Confirmed)]
    [InlineData("c1", "bela@andor.example", 600, AuditState.Confirmed)]
    [InlineData("other", "ada@andor.example", 0, AuditState.ByOthers)]
    [InlineData(null, "ada@andor.example", 0, AuditState.Confirmed)]
    [InlineData(null, null, 1, AuditState.Confirmed)]
    [InlineData(null, "bela@andor.example", 0, AuditState.ByOthers)]
    [InlineData(null, "ada@andor.example", -60, AuditState.ByOthers)]
    [InlineData(null, "ada@andor.example", 60, AuditState.ByOthers)]
    public void A_record_is_ours_by_its_correlation_id_or_else_by_time_and_user(string? correlation, string? user, int minutes, AuditState expected)
    {
        var found = Match.Judge(Removal(StepState.Done), [new AuditRecord { RecordId = "r", CorrelationId = correlation, UserName = user, OccurredOn = Sent.AddMinutes(minutes) }]);

        Assert.Equal((expected, "r", user), (found.Audit, found.RecordId, found.By));
    }

    [Theory]
    [InlineData(StepState.Done, AuditState.NotYet)]
    [InlineData(StepState.Intended, AuditState.NotYet)]
    [InlineData(StepState.NotConfirmed, AuditState.NotYet)]
    [InlineData(StepState.Refused, AuditState.NotAsked)]
    [InlineData(StepState.Failed, AuditState.NotAsked)]
    public void Without_a_record_it_matters_what_was_sent(StepState state, AuditState expected) => Assert.Equal(expected, Match.Judge(Removal(state), []).Audit);

    [Fact]
    public void A_removal_that_we_never_sent_is_somebody_elses()
    {
        var found = Match.Judge(Removal(StepState.Refused), [new AuditRecord { UserName = "ada@andor.example", OccurredOn = Sent }]);

        Assert.Equal(AuditState.ByOthers, found.Audit);
    }

    [Fact]
    public async Task The_log_is_read_once_around_the_run_and_only_its_successful_removals_count()
    {
        var removal = Removal(StepState.Done);
        var log = new FakeLog(
            new AuditRecord { CustomerId = removal.CustomerId, Operation = AuditRecord.RelationshipRemoved, Status = "failed", CorrelationId = "c1" },
            new AuditRecord { CustomerId = removal.CustomerId, Operation = AuditRecord.CustomerAdded, Status = "succeeded", CorrelationId = "c1" },
            new AuditRecord { CustomerId = Guid.NewGuid(), Operation = AuditRecord.RelationshipRemoved, Status = "succeeded", CorrelationId = "c1" });

        var book = await ReadAsync(log, Sent);
        Assert.Equal(AuditState.NotYet, book.Compare(removal).Audit);
        Assert.Equal((1, Sent.AddDays(-7)), (log.Asked, log.From));

        log = new FakeLog(new AuditRecord { CustomerId = removal.CustomerId, Operation = AuditRecord.RelationshipRemoved, Status = "Succeeded", CorrelationId = "c1" });
        Assert.Equal(AuditState.Confirmed, (await ReadAsync(log, Sent)).Compare(removal).Audit);
    }

    [Fact]
    public async Task Where_the_log_cannot_be_asked_it_is_said_why()
    {
        var removal = Removal(StepState.Done);

        var old = (await ReadAsync(new FakeLog(), Sent.AddDays(-95))).Compare(removal);
        var none = (await ReadAsync(null, Sent)).Compare(removal);
        var denied = (await ReadAsync(new FakeLog { Refuses = true }, Sent)).Compare(removal);

        Assert.All([old, none, denied], found => Assert.Equal(AuditState.Unreadable, found.Audit));
        Assert.Contains("90 days", old.Detail, StringComparison.Ordinal);
        Assert.Contains("No permission to read", denied.Detail, StringComparison.Ordinal);
    }

    private static Task<AuditBook> ReadAsync(IAuditLog? log, DateTimeOffset startedOn) =>
        AuditBook.ReadAsync(new FakeService().Session(new FakeClock(), audit: log), new RelationshipRun { StartedOn = startedOn, AttestedBy = @"ada@andor.example (DESK\ada)" }, TestContext.Current.CancellationToken);

    private static RelationshipChange Removal(StepState state) => new()
    {
        CustomerId = Guid.NewGuid(),
        Name = "Contoso",
        Steps = [new ChangeStep { Kind = StepKind.RemoveRelationship, State = state, RequestId = Guid.NewGuid(), CorrelationId = "c1", IntendedOn = Sent, EndedOn = Sent.AddMinutes(1) }],
    };

    private sealed class FakeLog(params IReadOnlyList<AuditRecord> records) : IAuditLog
    {
        public bool Refuses { get; init; }

        public int Asked { get; private set; }

        public DateTimeOffset From { get; private set; }

        public Task ListAsync(DateTimeOffset from, DateTimeOffset? to, Guid? customerId, IResultSink<AuditRecord> sink, CancellationToken cancellationToken)
        {
            (Asked, From) = (Asked + 1, from);
            if (Refuses)
            {
                throw new AccessDeniedException("AccessDenied", "No.");
            }

            records.ToList().ForEach(sink.Write);
            return Task.CompletedTask;
        }
    }
}
