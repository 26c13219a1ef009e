using System.Management.Automation;
using PartnerRelationships.Core.Handovers;

namespace PartnerRelationships.Commands;

/// <summary>Lists the transfers of customers' orders with you as source or target. For distributors and direct-bill partners.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerTransfer), OutputType(typeof(PartnerCustomerTransfer))]
public sealed class GetPartnerCustomerTransferCommand : PartnerCmdlet
{
    private TransferDesk? desk;

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>One transfer, by its id. The default is all transfers.</summary>
    [Parameter(Position = 1), ValidateNotNullOrEmpty]
    public string? TransferId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => Write(reference.Require()));
            Count("Listing the transfers of customers");
        }
    }

    private void Write(System.Guid customer)
    {
        desk ??= new TransferDesk(Session);
        if (TransferId is { } id)
        {
            WriteObject(Await(token => desk.GetAsync(customer, id, token)));
        }
        else
        {
            WriteObject(Await(token => desk.ListAsync(customer, token)), enumerateCollection: true);
        }
    }
}
