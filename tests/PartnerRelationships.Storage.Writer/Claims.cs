using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Storage.Writer;

/// <summary>Works on a run of removals: claims its customers, intends a step for each and ends it, as long as there are any.</summary>
internal static class Claims
{
    public static async Task WorkAsync(SqlLedger ledger, Guid partner, Guid run, TimeSpan lease, TextWriter output)
    {
        var worker = $"{Environment.ProcessId}";
        while (await ledger.Removals.ClaimAsync(new(partner, run, worker, 5, null, DateTimeOffset.UtcNow, lease), CancellationToken.None) is { Count: > 0 } claims)
        {
            foreach (var claim in claims)
            {
                await EndAsync(ledger.Removals, claim);
                await output.WriteLineAsync(claim.Removal.CustomerId.ToString());
                await output.FlushAsync();
            }
        }
    }

    private static async Task EndAsync(IRemovalJournal journal, RemovalClaim claim)
    {
        var step = new RemovalStep { Number = claim.Removal.Steps.Count + 1, Kind = RemovalStepKind.RemoveRelationship, RequestId = Guid.NewGuid(), IntendedOn = DateTimeOffset.UtcNow };
        await journal.WriteAsync(claim, [step], DelegatedAdminState.Granted, Event(claim, EventKinds.RemovalStepIntended), CancellationToken.None);
        var end = new RemovalEnd(RemovalOutcome.Removed, "gone", DelegatedAdminState.Granted, DelegatedAdminState.NotGranted, DateTimeOffset.UtcNow);
        await journal.EndAsync(claim, [step with { State = RemovalStepState.Done, EndedOn = end.On }], end, Event(claim, EventKinds.RemovalEnded), CancellationToken.None);
    }

    private static RelationshipEvent Event(RemovalClaim claim, string kind) => new()
    {
        PartnerTenantId = claim.Removal.PartnerTenantId,
        OccurredOn = DateTimeOffset.UtcNow,
        Kind = kind,
        Actor = "writer",
        Host = "here",
        CorrelationId = Guid.NewGuid(),
    };
}
