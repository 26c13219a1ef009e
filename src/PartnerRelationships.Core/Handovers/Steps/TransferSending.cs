using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Transfers;

using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>The two requests of a transfer, each in the journal before it leaves. Where no answer came the service is asked, so that nothing is created or
/// accepted twice.</summary>
internal sealed class TransferSending(HandoverWork work, CustomerLog log, Handover handover)
{

    private string ToId => handover.ToId.ToString();

    /// <summary>Whether this run has created a transfer for the customer: it creates no second one.</summary>
    public bool WasCreated => log.Find(StepKind.CreateTransfer, ToId) is { State: StepState.Done };

    /// <summary>Whether a transfer that has ended says something of this handover: one that ended before the run began does not, unless the run made it. (This
    /// machine's clock may have been ahead then.)</summary>
    public bool IsOfRun(PartnerCustomerTransfer transfer) => log.Find(StepKind.CreateTransfer, ToId)?.Detail == MadeOf(transfer) ||
        (transfer.CompletedOn ?? transfer.ModifiedOn ?? transfer.CreatedOn) is not { } endedOn || endedOn >= work.StartedOn - OtherClocks.Difference;

    /// <summary>Settles by what the service has what a run that was interrupted left in doubt.</summary>
    public async Task SettleAsync(IReadOnlyList<PartnerCustomerTransfer> all, CancellationToken cancellationToken)
    {
        if (log.Find(StepKind.CreateTransfer, ToId) is { State: StepState.Intended } creation && Created(creation, all) is { } made)
        {
            await DoneAsync(creation, made, correlationId: null, cancellationToken).ConfigureAwait(false);
        }

        foreach (var transfer in all.Where(one => !TransferRules.IsPending(one)))
        {
            if (log.Find(StepKind.AcceptTransfer, transfer.TransferId) is { State: StepState.Intended } acceptance)
            {
                await DoneAsync(acceptance, transfer, correlationId: null, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Asks the previous distributor for the customer's orders, as the new one.</summary>
    /// <returns>The transfer.</returns>
    public async Task<PartnerCustomerTransfer> CreateAsync(IHandoverParty to, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(to, cancellationToken).ConfigureAwait(false);
        await log.IntendAsync(StepKind.CreateTransfer, ToId, handover.ToName, statusBefore: null, cancellationToken).ConfigureAwait(false);
        return await SendAsync(
            () => log.Find(StepKind.CreateTransfer, ToId)!,
            step => to.Transfers.CreateAsync(request, log.TicketOf(step), cancellationToken),
            async step => Created(step, await OwnAsync(to, cancellationToken).ConfigureAwait(false)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hands over what is there, as the previous distributor.</summary>
    /// <returns>The transfer as the service shows it then; as it was where nothing is there that a transfer moves.</returns>
    public async Task<PartnerCustomerTransfer> AcceptAsync(IHandoverParty from, PartnerCustomerTransfer transfer, CancellationToken cancellationToken)
    {
        var items = TransferRules.Movable(await from.Subscriptions.ListAsync(transfer.CustomerId, cancellationToken).ConfigureAwait(false));
        if (items.Count == 0)
        {
            return transfer;
        }

        await log.IntendAsync(StepKind.AcceptTransfer, transfer.TransferId, handover.FromName, transfer.Status, cancellationToken).ConfigureAwait(false);
        return await SendAsync(
            () => log.Find(StepKind.AcceptTransfer, transfer.TransferId)!,
            step => from.Transfers.AcceptAsync(transfer, [.. items.Take(TransferRules.MaximumItems)], log.TicketOf(step), cancellationToken),
            async _ => await from.Transfers.GetAsync(transfer.CustomerId, transfer.TransferId, cancellationToken).ConfigureAwait(false) is var now && TransferRules.IsPending(now) ? null : now,
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<PartnerCustomerTransfer> SendAsync(
        Func<ChangeStep> step, Func<ChangeStep, Task<TransferAnswer>> send, Func<ChangeStep, Task<PartnerCustomerTransfer?>> look, CancellationToken cancellationToken)
    {
        PartnerCustomerTransfer? shown = null;
        TransferAnswer? answer;
        try
        {
            answer = await new Doubt(work.Ports.Clock).SettleAsync(() => send(step()), async () => (shown = await look(step()).ConfigureAwait(false)) is not null, cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (!Doubt.Is(error) && !JournalFault.Is(error))
        {
            await log.SettleAsync(
                step() with { State = StepState.Refused, EndedOn = work.Ports.Clock.Now, Detail = error.Message, CorrelationId = error.Fault?.CorrelationId }, cancellationToken).ConfigureAwait(false);
            throw;
        }

        // What is read back counts, whatever the answer said.
        shown ??= await look(step()).ConfigureAwait(false) ?? answer?.Transfer ?? throw new ConflictException("ChangeNotConfirmed", $"The service accepted {step()}, but does not show it.");
        await DoneAsync(step(), shown, answer?.CorrelationId, cancellationToken).ConfigureAwait(false);
        return shown;
    }

    private Task DoneAsync(ChangeStep step, PartnerCustomerTransfer transfer, string? correlationId, CancellationToken cancellationToken) => log.SettleAsync(
        step with { State = StepState.Done, After = transfer.Status, EndedOn = work.Ports.Clock.Now, CorrelationId = correlationId, Detail = MadeOf(transfer) }, cancellationToken);

    private static string MadeOf(PartnerCustomerTransfer transfer) => $"Transfer {transfer.TransferId}.";

    // None was open when the step was intended. The service's date alone does not tell: this machine's clock may have been ahead.
    private static PartnerCustomerTransfer? Created(ChangeStep step, IReadOnlyList<PartnerCustomerTransfer> all) =>
        all.LastOrDefault(one => TransferRules.IsOpen(one) || one.CreatedOn is null || one.CreatedOn >= step.IntendedOn - OtherClocks.Difference);

    private async Task<IReadOnlyList<PartnerCustomerTransfer>> OwnAsync(IHandoverParty to, CancellationToken cancellationToken) =>
        [.. (await to.Transfers.ListAsync(handover.Customer.CustomerId, cancellationToken).ConfigureAwait(false))
            .Where(one => TransferRules.Leads(one, handover.FromId, handover.ToId)).OrderBy(one => one.CreatedOn)];

    private async Task<TransferRequest> RequestAsync(IHandoverParty to, CancellationToken cancellationToken)
    {
        var customer = await work.Ports.Customers.GetAsync(handover.Customer.CustomerId, cancellationToken).ConfigureAwait(false);
        return new TransferRequest
        {
            CustomerId = customer.CustomerId,
            CustomerName = customer.Name,
            CustomerEmail = customer.Email ?? throw new InvalidInputException("TransferEmailMissing", $"The service notifies {customer.Name} of the transfer by e-mail, but its contact address cannot be read."),
            SourcePartnerId = handover.FromId,
            SourcePartnerName = handover.FromName,
            TargetPartnerId = handover.ToId,
            PartnerOnRecord = await ResellerOnRecordAsync(to, cancellationToken).ConfigureAwait(false),
        };
    }

    // The distributor knows its reseller's PartnerID; where it may not say, the service asks for none.
    private async Task<string?> ResellerOnRecordAsync(IHandoverParty to, CancellationToken cancellationToken)
    {
        try
        {
            return (await to.Partners.ListResellersAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(one => one.ResellerId == work.Ports.Profile.TenantId)?.MpnId;
        }
        catch (AccessDeniedException)
        {
            return null;
        }
    }
}
