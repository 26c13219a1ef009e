using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Accepts transfers as the distributor that hands over the orders: the subscriptions move to the other distributor and get new ids. This cannot be undone.</summary>
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
        if (Agreed($"Accept {Named(transfer)} with {Counted.Of(items.Count, "subscription")}", "They are then billed through the other distributor. Only a transfer back can undo that."))
        {
            WriteObject(WaitFor(Title, TransferId, token => Desk.AcceptAsync(transfer, items, token)));
        }
    }
}
