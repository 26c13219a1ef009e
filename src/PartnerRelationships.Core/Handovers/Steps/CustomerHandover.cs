using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>The handover of one customer, from where its journal and the service stand to where it has to wait, or to its end. Nothing is done that reading does
/// not show to be still open, and the previous distributor goes only when everything is known to be with the new one.</summary>
internal sealed class CustomerHandover(HandoverWork work, CustomerLog log, Handover handover)
{
    private readonly ProviderEnding ending = new(work, log, handover);

    public async Task<CustomerEnd> RunAsync(CancellationToken cancellationToken)
    {
        if (log.Change.Steps.Any(step => step.State == StepState.Undone))
        {
            return new CustomerEnd(ChangeOutcome.Blocked, $"The handover was undone: {handover.FromName} stays, and nothing more is requested.");
        }

        var end = ending.WasSent ? await ending.SettleAsync(cancellationToken).ConfigureAwait(false) : null;
        return end ?? await CheckAsync(cancellationToken).ConfigureAwait(false) ?? await GoOnAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<CustomerEnd?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var state = await work.Ports.Customers.ReadStateAsync(handover.Customer.CustomerId, cancellationToken).ConfigureAwait(false);
            log.NoteBefore(state.DelegatedAdmin);
            return state.IsGone ? new CustomerEnd(ChangeOutcome.Blocked, "You no longer have a reseller relationship with it, so there is nothing to hand over.") { After = state }
                : work.Guard.ComplaintAbout(handover.Customer.CustomerId, [.. state.Domains.Append(state.Domain).OfType<string>()]) is { } complaint ? new CustomerEnd(ChangeOutcome.Blocked, complaint)
                : null;
        }
        catch (NotFoundException)
        {
            return new CustomerEnd(ChangeOutcome.Blocked, "The service no longer has this tenant.") { After = CustomerState.Missing };
        }
    }

    private async Task<CustomerEnd> GoOnAsync(CancellationToken cancellationToken)
    {
        var id = handover.Customer.CustomerId;
        var isWithNew = await work.Holds.HasAsync(handover.ToId, id, cancellationToken).ConfigureAwait(false);
        var isWithOld = await work.Holds.HasAsync(handover.FromId, id, cancellationToken).ConfigureAwait(false);
        var (waiting, since) = await new ProviderInviting(work, log, handover).RunAsync(isWithNew, cancellationToken).ConfigureAwait(false);
        return waiting
            ?? (isWithOld ? null : await ending.CameAboutAsync(cancellationToken).ConfigureAwait(false))
            ?? await new OrderTransfer(work, log, handover, since).RunAsync(cancellationToken).ConfigureAwait(false)
            ?? await ending.EndAsync(since, cancellationToken).ConfigureAwait(false);
    }
}
