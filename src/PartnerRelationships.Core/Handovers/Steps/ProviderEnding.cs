using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Steps;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>The end of the relationship of the previous distributor, which only it can end: over its own connection, or by itself while it is waited for. What both
/// distributors show then counts.</summary>
internal sealed class ProviderEnding(HandoverWork work, CustomerLog log, Handover handover)
{
    private Guid CustomerId => handover.Customer.CustomerId;

    private ChangeStep? Step => log.Find(StepKind.RemoveRelationship, handover.FromId.ToString());

    /// <summary>Whether it was asked for before, by a run that was interrupted or that waited.</summary>
    public bool WasSent => Step is { State: StepState.Intended or StepState.NotConfirmed or StepState.Done };

    /// <summary>Settles by asking what was asked for before.</summary>
    /// <returns>How it ended; null when it was not carried out.</returns>
    public async Task<CustomerEnd?> SettleAsync(CancellationToken cancellationToken)
    {
        if (handover.From is { } from)
        {
            return await OutcomeAsync(await Of(from).SettleAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        // Only a list that began to be read after the request can prove what came of it.
        return await work.Holds.HasAsync(handover.FromId, CustomerId, Step!.IntendedOn, cancellationToken).ConfigureAwait(false)
            ? Wait.For("you", since: null, $"{handover.FromName} was asked on {ScreenTime.Day(Step!.IntendedOn)} to end its relationship, and the list still shows it. Only its own connection can show more: give it with -PartyConnection.")
            : await ProveAsync($"{handover.FromName} was asked on {ScreenTime.Day(Step!.IntendedOn)} to end its relationship, and the list no longer shows it.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The outcome of a customer that the previous distributor no longer holds, no matter who ended it.</summary>
    public async Task<CustomerEnd?> CameAboutAsync(CancellationToken cancellationToken)
    {
        var words = $"{handover.FromName} no longer has the customer; this run did not end that relationship.";
        return log.Change.Steps.Any(step => step.RequestId is not null)
            ? await ProveAsync(words, cancellationToken).ConfigureAwait(false)
            : new CustomerEnd(ChangeOutcome.AlreadyGone, $"{words} {handover.ToName} has it.");
    }

    /// <summary>Ends it, or waits for the distributor to do so. Everything that it held is known to be elsewhere.</summary>
    public async Task<CustomerEnd> EndAsync(DateTimeOffset? since, CancellationToken cancellationToken)
    {
        if (handover.From is not { } from)
        {
            return Wait.For(handover.FromName, since, "it has to end its relationship with the customer; nobody else can. "
                + $"New-CustomerRemovalNotice -CustomerId {CustomerId} -To Provider -IndirectProvider {CommandText.Quoted(handover.FromName)} drafts the letter.");
        }

        if (!await IsWithNewAsync(work.Ports.Clock.Now - ProviderHolds.Freshness, cancellationToken).ConfigureAwait(false))
        {
            return Wait.For("the service", since: null, $"{handover.ToName} is not shown for the customer, so {handover.FromName} stays.");
        }

        var end = await Of(from).EndAsync("reseller", cancellationToken).ConfigureAwait(false);
        return (await OutcomeAsync(end, cancellationToken).ConfigureAwait(false))!;
    }

    private RelationshipEnding Of(IHandoverParty from) => new(work.RemovalsOf(from), log, (handover.FromId.ToString(), handover.FromName));

    private async Task<CustomerEnd?> OutcomeAsync(CustomerEnd? end, CancellationToken cancellationToken) => end?.Outcome switch
    {
        null => null,
        ChangeOutcome.Removed or ChangeOutcome.AlreadyGone => await ProveAsync($"{handover.FromName} ended its relationship: {end.Detail}", cancellationToken).ConfigureAwait(false),
        ChangeOutcome.NotConfirmed => Wait.For("the service", Step?.IntendedOn, $"{handover.FromName} was asked to end its relationship, but it is unknown whether it did. {end.Detail}"),
        _ => await RefusedAsync(end, cancellationToken).ConfigureAwait(false),
    };

    // Written, so that the next try leaves under an id of its own: the service may answer an old one from memory.
    private async Task<CustomerEnd> RefusedAsync(CustomerEnd end, CancellationToken cancellationToken)
    {
        if (Step is { State: StepState.Refused } refused)
        {
            await log.SettleAsync(refused, cancellationToken).ConfigureAwait(false);
        }

        return Wait.For(handover.FromName, Step?.EndedOn, $"the service refuses to end its relationship. {end.Detail}");
    }

    private async Task<CustomerEnd> ProveAsync(string words, CancellationToken cancellationToken)
    {
        var own = await work.Ports.Customers.ReadStateAsync(CustomerId, cancellationToken).ConfigureAwait(false);
        var isWithNew = await IsWithNewAsync(Step?.IntendedOn ?? work.StartedOn, cancellationToken).ConfigureAwait(false);
        var isHandedOver = isWithNew && !own.IsGone;
        var detail = $"{words} {(isWithNew ? $"{handover.ToName} holds the customer" : $"{handover.ToName} does not show the customer")}, {(own.IsGone ? "and you have no relationship with it" : "and so do you")}.";
        log.NoteReading(StepKind.Verify, isHandedOver ? StepState.Done : StepState.NotConfirmed, own.Relationship, detail);
        return new CustomerEnd(isHandedOver ? ChangeOutcome.HandedOver : ChangeOutcome.NotConfirmed, detail) { After = own };
    }

    private async Task<bool> IsWithNewAsync(DateTimeOffset since, CancellationToken cancellationToken) => handover.To is { } to
        ? !(await to.Customers.ReadStateAsync(CustomerId, cancellationToken).ConfigureAwait(false)).IsGone
        : await work.Holds.HasAsync(handover.ToId, CustomerId, since, cancellationToken).ConfigureAwait(false);
}
