using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Tests.Contract;

/// <summary>Runs of removals, and what happens in them.</summary>
internal static class JournalSamples
{
    public static readonly DateTimeOffset Now = new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567);

    public static RunDraft Draft(int customers) => new(
        new RelationshipRun
        {
            RunId = Guid.NewGuid(),
            PartnerTenantId = Samples.Partner,
            PlanId = Guid.NewGuid(),
            PlanSeal = "seal",
            Reason = "A szerződés véget ért",
            Attestation = "In good faith",
            AttestedBy = "kata@andor.example",
            AttestedOn = Now.AddMinutes(-1),
            Host = "gép",
            StartedOn = Now,
        },
        PlannedLine.Of(new RelationshipPlan { Customers = [.. Enumerable.Range(1, customers).Select(number => new PlannedCustomer { CustomerId = Guid.NewGuid(), Name = $"Kék Tó 'Kft.' {number}", Domain = number % 2 == 0 ? null : $"kekto{number}.example" })] }).ToList(),
        "{ \"plan\": \"több\nsor\" }");

    public static RelationshipEvent Event(string kind) => new()
    {
        PartnerTenantId = Samples.Partner,
        OccurredOn = Now,
        Kind = kind,
        Actor = "kata@andor.example",
        Host = "gép",
        CorrelationId = Guid.NewGuid(),
    };

    public static ChangeStep Intended(int number, StepKind kind = StepKind.RemoveRelationship) => new()
    {
        Number = number,
        Kind = kind,
        SubjectId = "6fde2f1b",
        SubjectName = "E3 előfizetés",
        State = StepState.Intended,
        Before = "active",
        RequestId = Guid.NewGuid(),
        IntendedOn = Now,
    };

    public static ChangeStep Done(ChangeStep step) => step with
    {
        State = StepState.Done,
        After = "suspended",
        CorrelationId = "c-1",
        EndedOn = Now.AddSeconds(2),
        Detail = "Olvasva vissza",
    };

    public static ChangeEnd End(ChangeOutcome outcome = ChangeOutcome.Removed) => new(outcome, "The relationship is gone.", DelegatedAdminState.Granted, DelegatedAdminState.NotGranted, Now.AddSeconds(3));

    public static Task<RelationshipRun> BeginAsync(this IChangeJournal journal, RunDraft draft) =>
        journal.BeginAsync(draft, Event(EventKinds.RemovalRunStarted), Event(EventKinds.RemovalRunResumed), TestContext.Current.CancellationToken);

    public static Task<IReadOnlyList<ChangeClaim>> ClaimAsync(this IChangeJournal journal, RunDraft draft, string worker, int count, int? upTo = null, TimeSpan? lease = null) =>
        journal.ClaimAsync(new ClaimRequest(Samples.Partner, draft.Run.RunId, worker, count, upTo, Now, lease ?? TimeSpan.FromHours(1)), TestContext.Current.CancellationToken);

    public static Task WriteAsync(this IChangeJournal journal, ChangeClaim claim, params ChangeStep[] steps) =>
        journal.WriteAsync(claim, steps, before: null, Event(EventKinds.RemovalStepIntended), TestContext.Current.CancellationToken);

    public static Task EndAsync(this IChangeJournal journal, ChangeClaim claim, ChangeOutcome outcome = ChangeOutcome.Removed, params ChangeStep[] steps) =>
        journal.EndAsync(claim, steps, End(outcome), Event(EventKinds.RemovalEnded) with { Detail = $"{outcome}. {End(outcome).Detail}" }, TestContext.Current.CancellationToken);

    public static async Task<List<RelationshipChange>> ListAsync(this IChangeJournal journal, ChangeFilter? filter = null, Guid? partner = null)
    {
        var sink = new ListSink<RelationshipChange>();
        await journal.ListAsync(partner ?? Samples.Partner, filter ?? new ChangeFilter(), sink, TestContext.Current.CancellationToken);
        return sink.Items;
    }
}
