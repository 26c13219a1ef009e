using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Accepts transfers, as the distributor that hands the orders over: the subscriptions go to the other one, under new ids. That cannot be undone.</summary>
[Cmdlet(VerbsLifecycle.Approve, Nouns.PartnerCustomerTransfer, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerTransfer))]
public sealed class ApprovePartnerCustomerTransferCommand : TransferCmdlet
{
    /// <summary>The ids of the subscriptions to hand over, at most 25; by default all that can be transferred.</summary>
    [Parameter, ValidateCount(1, 25), ValidateNotNullOrEmpty]
    public string[] SubscriptionId { get; set; } = [];

    private protected override string Title => "Accepting transfers";

    private protected override void Work(PartnerCustomerTransfer transfer)
    {
        var items = Await(token => Desk.ItemsAsync(transfer, SubscriptionId, token));
        if (Agreed($"Accept {Named(transfer)} with {Counted.Of(items.Count, "subscription")}", "They are billed through the other distributor then; only a transfer back undoes that."))
        {
            WriteObject(WaitFor(Title, TransferId, token => Desk.AcceptAsync(transfer, items, token)));
        }
    }
}
