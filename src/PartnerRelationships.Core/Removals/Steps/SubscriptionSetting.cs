using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>Sets one subscription's status: intended, sent, read back, written down.</summary>
internal sealed class SubscriptionSetting(IRemovalPorts ports, StepLog log)
{
    private const int Contests = 3;
    private const string Missing = "not found";
    private static readonly int[] SecondsBetweenReadings = [0, 1, 2, 4, 8];

    /// <summary>Sets the status. What a run that was interrupted asked for, and the service shows, is not asked for again.</summary>
    /// <returns>Null when the service shows it; otherwise how the customer ends.</returns>
    public async Task<CustomerEnd?> SetAsync(StepKind kind, PartnerCustomerSubscription subject, string? name, CancellationToken cancellationToken)
    {
        var change = new SubscriptionChange(log.Change.CustomerId, subject.SubscriptionId, TargetOf(kind));
        if (log.Find(kind, subject.SubscriptionId) is { State: StepState.Intended } doubtful && HasCome(subject.Status, change))
        {
            return await ReadBackAsync(doubtful, change, answer: null, cancellationToken).ConfigureAwait(false);
        }

        for (var contest = 1; ; contest++)
        {
            var step = await log.IntendAsync(kind, subject.SubscriptionId, name, subject.Status, cancellationToken).ConfigureAwait(false);
            SubscriptionAnswer? answer;
            try
            {
                answer = await SendAsync(step, change, cancellationToken).ConfigureAwait(false);
            }
            catch (ConflictException error) when (error.ErrorId == "EtagStale" && contest < Contests)
            {
                // Somebody else changed it between our reading and our writing: another request, and another id.
                await RefusedAsync(step, error, cancellationToken).ConfigureAwait(false);
                continue;
            }
            catch (PartnerRelationshipsException error) when (!Doubt.Is(error) && !JournalFault.Is(error))
            {
                await RefusedAsync(step, error, cancellationToken).ConfigureAwait(false);
                if (RemovalRefusal.Of(error, await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false)) is { } outcome)
                {
                    return new CustomerEnd(outcome, $"{step}: {error.Message}");
                }

                throw;
            }

            return await ReadBackAsync(step, change, answer, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<SubscriptionAnswer?> SendAsync(ChangeStep step, SubscriptionChange change, CancellationToken cancellationToken) => new Doubt(ports.Clock).SettleAsync(
        async () =>
        {
            var before = await ports.SubscriptionChanges.GetAsync(change.CustomerId, change.SubscriptionId, cancellationToken).ConfigureAwait(false);
            return await ports.SubscriptionChanges.ChangeAsync(before, new SubscriptionEdit { Status = change.Status }, log.TicketOf(Current(step)), cancellationToken).ConfigureAwait(false);
        },
        async () => HasCome(await ReadAsync(change, cancellationToken).ConfigureAwait(false), change),
        cancellationToken);

    private async Task<CustomerEnd?> ReadBackAsync(ChangeStep step, SubscriptionChange change, SubscriptionAnswer? answer, CancellationToken cancellationToken)
    {
        var status = await ports.Clock.ReadUntilAsync(SecondsBetweenReadings, token => ReadAsync(change, token), shown => HasCome(shown, change), cancellationToken).ConfigureAwait(false);
        var settled = Current(step) with
        {
            State = HasCome(status, change) ? StepState.Done : StepState.NotConfirmed,
            CorrelationId = answer?.CorrelationId,
            After = status ?? Missing,
            EndedOn = ports.Clock.Now,
            Detail = $"{Words(answer, change)}; read back, it is {status ?? Missing}.",
        };
        await log.SettleAsync(settled, cancellationToken).ConfigureAwait(false);
        return settled.State == StepState.Done ? null : new CustomerEnd(ChangeOutcome.Failed, $"{settled}: {settled.Detail}");
    }

    private static string Words(SubscriptionAnswer? answer, SubscriptionChange change) => answer switch
    {
        null => "There was no answer",
        { Status: { } said } when !HasCome(said, change) => $"The service reported it as {said}",
        _ => "The service accepted it",
    };

    private static string TargetOf(StepKind kind) => kind switch
    {
        StepKind.SuspendSubscription => SubscriptionStatuses.Suspended,
        StepKind.CancelSubscription => SubscriptionStatuses.Deleted,
        _ => SubscriptionStatuses.Active,
    };

    // Null for what no longer exists.
    private async Task<string?> ReadAsync(SubscriptionChange change, CancellationToken cancellationToken)
    {
        try
        {
            return (await ports.SubscriptionChanges.GetAsync(change.CustomerId, change.SubscriptionId, cancellationToken).ConfigureAwait(false)).Subscription.Status;
        }
        catch (NotFoundException)
        {
            return null;
        }
        catch (PartnerRelationshipsException error) when (Doubt.Is(error))
        {
            return "unknown";
        }
    }

    // What no longer exists blocks nothing.
    private static bool HasCome(string? status, SubscriptionChange change) =>
        string.Equals(status ?? SubscriptionStatuses.Deleted, change.Status, StringComparison.OrdinalIgnoreCase);

    // Its request may have left under another id since it was intended.
    private ChangeStep Current(ChangeStep step) => log.Find(step.Kind, step.SubjectId)!;

    private Task RefusedAsync(ChangeStep step, PartnerRelationshipsException error, CancellationToken cancellationToken) => log.SettleAsync(
        Current(step) with { State = StepState.Refused, Detail = error.Message, CorrelationId = error.Fault?.CorrelationId, EndedOn = ports.Clock.Now },
        cancellationToken);
}

/// <summary>Another status for a subscription.</summary>
internal sealed record SubscriptionChange(Guid CustomerId, string SubscriptionId, string Status);
