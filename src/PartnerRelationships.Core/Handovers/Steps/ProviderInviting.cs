using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>The customer's invitation with the new distributor: any one in the ledger. Sending, reminders and bounces work as for every invitation.</summary>
internal sealed class ProviderInviting(HandoverWork work, CustomerLog log, Handover handover)
{
    private static readonly TimeSpan LongestLag = TimeSpan.FromDays(2);

    /// <summary>Sees to the invitation.</summary>
    /// <param name="isAccepted">Whether the service shows the new distributor.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>What is waited for, or null; and since when the new distributor holds the customer, where that is known.</returns>
    public async Task<(CustomerEnd? Waiting, DateTimeOffset? Since)> RunAsync(bool isAccepted, CancellationToken cancellationToken)
    {
        var found = await FindAsync(cancellationToken).ConfigureAwait(false);
        if (isAccepted)
        {
            found = found is null ? null : await AcceptedAsync(found, cancellationToken).ConfigureAwait(false);
            await SettleAsync(found, cancellationToken).ConfigureAwait(false);
            return (null, found?.AcceptedOn);
        }

        var standing = found is null || IsOver(found) ? null : found;
        standing ??= await DraftAsync(cancellationToken).ConfigureAwait(false);
        await SettleAsync(standing, cancellationToken).ConfigureAwait(false);
        return (InvitationWait.Of(standing, handover.ToName), null);
    }

    // An earlier one that was withdrawn, or accepted long ago and no longer in effect, does not belong to this handover.
    private bool IsOver(ResellerInvitation found) => Step is not { State: not StepState.Intended }
        && (found.State == InvitationState.Withdrawn || found.AcceptedOn < work.Ports.Clock.Now - LongestLag);

    private ChangeStep? Step => log.Find(StepKind.InviteProvider, handover.ToId.ToString());

    private async Task<ResellerInvitation> DraftAsync(CancellationToken cancellationToken)
    {
        await log.IntendAsync(StepKind.InviteProvider, handover.ToId.ToString(), handover.ToName, statusBefore: null, cancellationToken).ConfigureAwait(false);
        var customer = await work.Ports.Customers.GetAsync(handover.Customer.CustomerId, cancellationToken).ConfigureAwait(false);
        var draft = await work.Invitations.DraftAsync(
            new InvitationRequest
            {
                Provider = new PartnerReference(handover.ToId),
                CustomerId = customer.CustomerId,
                CustomerName = customer.Name,
                Domain = handover.Customer.Domain ?? customer.Domain,
                Email = customer.Email,
                Culture = customer.Culture,
                Channel = "Handover",
            },
            cancellationToken).ConfigureAwait(false);
        var note = $"Handover from {handover.FromName}, run {log.Change.RunId}";
        return await work.Invitations.KeepUnlessAsync(draft, note, Meant.Domain is null ? [] : [Meant with { States = [.. InvitationStates.Awaited, InvitationState.Bounced] }], cancellationToken).ConfigureAwait(false) ?? draft;
    }

    // The newest one that is this customer's; one that somebody else drafted counts as well.
    private async Task<ResellerInvitation?> FindAsync(CancellationToken cancellationToken)
    {
        var all = new CollectingSink<ResellerInvitation>();
        await work.Invitations.ListAsync(Meant, all, cancellationToken).ConfigureAwait(false);
        var own = all.Items.Where(one => one.CustomerId == handover.Customer.CustomerId || (one.CustomerId is null && Meant.Domain is not null)).ToList();
        return own.LastOrDefault(one => one.State != InvitationState.Withdrawn) ?? own.LastOrDefault();
    }

    // By the domain of the plan, which a draft has as well: the default domain that the service shows may change in the meantime.
    private InvitationFilter Meant => new()
    {
        Provider = new PartnerReference(handover.ToId),
        Domain = handover.Customer.Domain is { } domain ? DomainNames.Ascii(domain) : null,
    };

    // Written only when it is news: thousands of customers may wait for weeks.
    private async Task SettleAsync(ResellerInvitation? invitation, CancellationToken cancellationToken)
    {
        if (Step is { State: StepState.Intended } step)
        {
            var detail = invitation is null ? "The customer had accepted already." : $"Invitation {invitation.InvitationId}.";
            await log.SettleAsync(step with { State = StepState.Done, After = invitation?.State.ToString(), EndedOn = work.Ports.Clock.Now, Detail = detail }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ResellerInvitation> AcceptedAsync(ResellerInvitation found, CancellationToken cancellationToken) =>
        found.State == InvitationState.Accepted ? found : await work.Ports.Invitations.UpdateAsync(
            found.PartnerTenantId,
            found.InvitationId,
            current => current.State == InvitationState.Accepted ? current : current.AcceptedBy(handover.Customer.CustomerId, InvitationMatch.TenantId, work.Ports.Clock.Now),
            changed => EventDraft.Of(work.Ports, EventKinds.InvitationAccepted, log.Change.RunId) with { InvitationId = changed.InvitationId, CustomerId = changed.CustomerId, Detail = $"The service shows {handover.ToName}." },
            cancellationToken).ConfigureAwait(false);
}
