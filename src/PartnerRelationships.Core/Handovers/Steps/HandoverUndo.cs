using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Transfers;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>Takes a handover back as far as that goes: the invitation is withdrawn, and a transfer that nobody has accepted is cancelled. With either of them the
/// handover is over, and the previous distributor stays.</summary>
internal sealed class HandoverUndo(IHandoverPorts ports, PartyBook parties, UndoLog log)
{
    /// <summary>Withdraws the invitation. One that was accepted stays accepted: what the customer granted, it or the distributor ends.</summary>
    public async Task WithdrawAsync(ChangeStep step, CancellationToken cancellationToken)
    {
        var found = new CollectingSink<ResellerInvitation>();
        var meant = new InvitationFilter { Provider = new PartnerReference(new Guid(step.SubjectId!)), Domain = log.Change.Domain is { } domain ? DomainNames.Ascii(domain) : null };
        await ports.Invitations.ListAsync(ports.Profile.TenantId, meant, found, cancellationToken).ConfigureAwait(false);
        var own = found.Items.Where(one => one.CustomerId == log.Change.CustomerId).ToList();
        var open = own.Where(one => one.State is not (InvitationState.Accepted or InvitationState.Withdrawn)).ToList();
        foreach (var invitation in open)
        {
            await new InvitationDesk(ports).WithdrawAsync(invitation.InvitationId, cancellationToken).ConfigureAwait(false);
        }

        var words = open.Count > 0 ? "The invitation was withdrawn; its link stays valid." : WordsOf(own.LastOrDefault()?.State, step);
        await log.TakeBackAsync(step with { Detail = $"{step.Detail} {words}".Trim() }, cancellationToken).ConfigureAwait(false);
    }

    // The invitation's real state is reported: only an accepted one says that the customer accepted.
    private static string WordsOf(InvitationState? newest, ChangeStep step) => newest switch
    {
        InvitationState.Accepted => $"The customer has accepted {step.SubjectName}, and only these two can end that relationship.",
        InvitationState.Withdrawn => "The invitation had been withdrawn before; its link stays valid.",
        _ => "No invitation of the customer was found, so none was withdrawn.",
    };

    /// <summary>Cancels the transfer.</summary>
    /// <exception cref="ConflictException">It was accepted already, or the new distributor's connection is not at hand (StepNotUndone).</exception>
    public async Task CancelAsync(ChangeStep step, CancellationToken cancellationToken)
    {
        var to = parties.Find(new Guid(step.SubjectId!)) ?? throw NotUndone(step, "only the new distributor can withdraw it.", "Give its connection with -PartyConnection.");
        var id = (step.Detail ?? "").Replace("Transfer ", "").TrimEnd('.');
        var transfer = (await to.Transfers.ListAsync(log.Change.CustomerId, cancellationToken).ConfigureAwait(false)).FirstOrDefault(one => one.TransferId == id);
        if (transfer is not null && !TransferRules.IsOff(transfer))
        {
            await CancelAsync(to, step, transfer, cancellationToken).ConfigureAwait(false);
        }

        await log.TakeBackAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private async Task CancelAsync(IHandoverParty to, ChangeStep step, PartnerCustomerTransfer transfer, CancellationToken cancellationToken)
    {
        if (!TransferRules.IsPending(transfer))
        {
            throw NotUndone(step, $"the transfer {transfer.TransferId} is {transfer.Status}.", "The orders can be transferred back the same way, with the distributors' parts swapped.");
        }

        var ticket = new RequestTicket(Guid.NewGuid());
        await new Doubt(ports.Clock).SettleAsync(() => to.Transfers.CancelAsync(transfer, ticket, cancellationToken), IsOffAsync, cancellationToken).ConfigureAwait(false);
        if (!await IsOffAsync().ConfigureAwait(false))
        {
            throw NotUndone(step, $"the service still shows the transfer {transfer.TransferId}.", "Check it with Get-PartnerCustomerTransfer, and try again.");
        }

        async Task<bool> IsOffAsync() => TransferRules.IsOff(await to.Transfers.GetAsync(transfer.CustomerId, transfer.TransferId, cancellationToken).ConfigureAwait(false));
    }

    private ConflictException NotUndone(ChangeStep step, string why, string action) =>
        new("StepNotUndone", $"{step} of {log.Change.Name} could not be undone: {why}") { RecommendedAction = action };
}
