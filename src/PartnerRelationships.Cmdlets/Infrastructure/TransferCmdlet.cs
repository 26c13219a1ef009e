using System.Management.Automation;
using PartnerRelationships.Core.Handovers;

namespace PartnerRelationships.Commands;

/// <summary>A command that changes transfers, each as it comes from Get-PartnerCustomerTransfer, or named by customer and id. It is read again.</summary>
public abstract class TransferCmdlet : RowCmdlet
{
    /// <summary>The customer: its tenant id, or the transfer itself, which contains both ids.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNull]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The transfer's id.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string TransferId { get; set; } = "";

    private protected TransferDesk Desk { get; private set; } = null!;

    private protected sealed override object Target => TransferId;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Desk = new TransferDesk(Session);
    }

    private protected sealed override void Work() => Work(Await(token => Desk.GetAsync(CustomerId.Require(), TransferId, token)));

    /// <summary>Does it with the present transfer.</summary>
    private protected abstract void Work(PartnerCustomerTransfer transfer);

    /// <summary>Asks whether to do something.</summary>
    private protected bool Agreed(string act, string effect) => ShouldProcess($"{act}. {effect}", $"{act}?\n{effect}", Title);

    /// <summary>What a question calls a transfer.</summary>
    private protected static string Named(PartnerCustomerTransfer transfer) =>
        $"the transfer {transfer.TransferId} of {transfer.CustomerName ?? "customer"} ({transfer.CustomerId})";
}
