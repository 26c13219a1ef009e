using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Cancels transfers that you asked for, as long as nobody has accepted them.</summary>
[Cmdlet(VerbsLifecycle.Stop, Nouns.PartnerCustomerTransfer, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerTransfer))]
public sealed class StopPartnerCustomerTransferCommand : TransferCmdlet
{
    private protected override string Title => "Taking transfers back";

    private protected override void Work(PartnerCustomerTransfer transfer)
    {
        Desk.RequireCancellable(transfer);
        if (Agreed($"Take back {Named(transfer)}", "Nothing moves; it can be asked for anew."))
        {
            WriteObject(WaitFor(Title, TransferId, token => Desk.CancelAsync(transfer, token)));
        }
    }
}
