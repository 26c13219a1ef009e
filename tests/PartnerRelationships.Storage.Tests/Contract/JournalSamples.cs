using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Storage.Tests.Contract;

/// <summary>Runs of removals, and what happens in them.</summary>
internal static class JournalSamples
{
    public static readonly DateTimeOffset Now = new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567);

    public static RemovalRunDraft Draft(int customers) => new(
        new CustomerRemovalRun
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
        [.. Enumerable.Range(1, customers).Select(number => new RemovalPlanCustomer { CustomerId = Guid.NewGuid(), Name = $"Kék Tó 'Kft.' {number}", Domain = number % 2 == 0 ? null : $"kekto{number}.example" })],
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

    public static RemovalStep Intended(int number, RemovalStepKind kind = RemovalStepKind.RemoveRelationship) => new()
    {
        Number = number,
        Kind = kind,
        SubjectId = "6fde2f1b",
        SubjectName = "E3 előfizetés",
        State = RemovalStepState.Intended,
        Before = "active",
        RequestId = Guid.NewGuid(),
        IntendedOn = Now,
    };

    public static RemovalStep Done(RemovalStep step) => step with
    {
        State = RemovalStepState.Done,
        After = "suspended",
        CorrelationId = "c-1",
        EndedOn = Now.AddSeconds(2),
        Detail = "Olvasva vissza",
    };

    public static RemovalEnd End(RemovalOutcome outcome = RemovalOutcome.Removed) => new(outcome, "The relationship is gone.", DelegatedAdminState.Granted, DelegatedAdminState.NotGranted, Now.AddSeconds(3));

    public static Task<CustomerRemovalRun> BeginAsync(this IRemovalJournal journal, RemovalRunDraft draft) =>
        journal.BeginAsync(draft, Event(EventKinds.RemovalRunStarted), Event(EventKinds.RemovalRunResumed), TestContext.Current.CancellationToken);

    public static Task<IReadOnlyList<RemovalClaim>> ClaimAsync(this IRemovalJournal journal, RemovalRunDraft draft, string worker, int count, int? upTo = null, TimeSpan? lease = null) =>
        journal.ClaimAsync(new RemovalClaimRequest(Samples.Partner, draft.Run.RunId, worker, count, upTo, Now, lease ?? TimeSpan.FromHours(1)), TestContext.Current.CancellationToken);

    public static Task WriteAsync(this IRemovalJournal journal, RemovalClaim claim, params RemovalStep[] steps) =>
        journal.WriteAsync(claim, steps, before: null, Event(EventKinds.RemovalStepIntended), TestContext.Current.CancellationToken);

    public static Task EndAsync(this IRemovalJournal journal, RemovalClaim claim, RemovalOutcome outcome = RemovalOutcome.Removed, params RemovalStep[] steps) =>
        journal.EndAsync(claim, steps, End(outcome), Event(EventKinds.RemovalEnded), TestContext.Current.CancellationToken);

    public static async Task<List<CustomerRemoval>> ListAsync(this IRemovalJournal journal, RemovalFilter? filter = null, Guid? partner = null)
    {
        var sink = new ListSink<CustomerRemoval>();
        await journal.ListAsync(partner ?? Samples.Partner, filter ?? new RemovalFilter(), sink, TestContext.Current.CancellationToken);
        return sink.Items;
    }
}
