using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Writer;

/// <summary>Works on a run of removals: claims its customers, intends a step for each and ends it, as long as there are any.</summary>
internal static class Claims
{
    public static async Task WorkAsync(SqlLedger ledger, Guid partner, Guid run, TimeSpan lease, TextWriter output)
    {
        var worker = $"{Environment.ProcessId}";
        while (await ledger.Changes.ClaimAsync(new(partner, run, worker, 5, null, DateTimeOffset.UtcNow, lease), CancellationToken.None) is { Count: > 0 } claims)
        {
            foreach (var claim in claims)
            {
                await EndAsync(ledger.Changes, claim);
                await output.WriteLineAsync(claim.Change.CustomerId.ToString());
                await output.FlushAsync();
            }
        }
    }

    private static async Task EndAsync(IChangeJournal journal, ChangeClaim claim)
    {
        var step = new ChangeStep { Number = claim.Change.Steps.Count + 1, Kind = StepKind.RemoveRelationship, RequestId = Guid.NewGuid(), IntendedOn = DateTimeOffset.UtcNow };
        await journal.WriteAsync(claim, [step], DelegatedAdminState.Granted, Event(claim, EventKinds.RemovalStepIntended), CancellationToken.None);
        var end = new ChangeEnd(ChangeOutcome.Removed, "gone", DelegatedAdminState.Granted, DelegatedAdminState.NotGranted, DateTimeOffset.UtcNow);
        await journal.EndAsync(claim, [step with { State = StepState.Done, EndedOn = end.On }], end, Event(claim, EventKinds.RemovalEnded), CancellationToken.None);
    }

    private static RelationshipEvent Event(ChangeClaim claim, string kind) => new()
    {
        PartnerTenantId = claim.Change.PartnerTenantId,
        OccurredOn = DateTimeOffset.UtcNow,
        Kind = kind,
        Actor = "writer",
        Host = "here",
        CorrelationId = Guid.NewGuid(),
    };
}
