using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Cancels transfers that you requested and that have not been accepted yet.</summary>
[Cmdlet(VerbsLifecycle.Stop, Nouns.PartnerCustomerTransfer, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerTransfer))]
public sealed class StopPartnerCustomerTransferCommand : TransferCmdlet
{
    private protected override string Title => "Withdrawing transfers";

    private protected override void Work(PartnerCustomerTransfer transfer)
    {
        Desk.RequireCancellable(transfer);
        if (Agreed($"Withdraw {Named(transfer)}", "Nothing moves. The transfer can be requested again."))
        {
            WriteObject(WaitFor(Title, TransferId, token => Desk.CancelAsync(transfer, token)));
        }
    }
}
