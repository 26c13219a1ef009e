using System;
using System.Management.Automation;
using PartnerRelationships.Core.Handovers;
using PartnerRelationships.Core.Transfers;

namespace PartnerRelationships.Commands;

/// <summary>Asks another distributor to hand customers' orders over to you. Nothing moves before it accepts, as with Approve-PartnerCustomerTransfer.</summary>
[Cmdlet(VerbsCommon.New, Nouns.PartnerCustomerTransfer, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerTransfer))]
public sealed class NewPartnerCustomerTransferCommand : RowCmdlet
{
    private TransferDesk? desk;

    /// <summary>The customer: its tenant id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNull]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The tenant id of the partner that hands over.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public Guid SourcePartnerId { get; set; }

    /// <summary>The name of that partner.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string SourcePartnerName { get; set; } = "";

    /// <summary>The e-mail address to which the service sends the customer its notice; by default that of the customer's contact.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), EmptyCell]
    public string? Email { get; set; }

    /// <summary>The kinds of products to ask for; all of them by default.</summary>
    [Parameter, ValidateSet("AzureSubscription", "AzureReservation", "AzureSavingsPlan", "OnlineServicesNCE", "Software", "SaaS")]
    public string[] ProductType { get; set; } = [];

    /// <summary>The PartnerID of the reseller that the orders are recorded for; for distributors.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PartnerOnRecord { get; set; }

    /// <summary>The number of the transfer's type that is sent. Microsoft's newest page gives 5 for new commerce, an older one 3.</summary>
    [Parameter, ValidateRange(0, 99)]
    public int TransferType { get; set; } = TransferRequest.NewCommerce;

    private protected override string Title => "Asking for customers' orders";

    private protected override object Target => TargetOf(CustomerId);

    private protected override void Work()
    {
        desk ??= new TransferDesk(Session);
        var wanted = new TransferRequest
        {
            CustomerId = CustomerId.Require(),
            CustomerEmail = Email ?? "",
            SourcePartnerId = SourcePartnerId,
            SourcePartnerName = SourcePartnerName,
            PartnerOnRecord = PartnerOnRecord,
            ProductTypes = ProductType,
            TransferType = TransferType,
        };
        var request = Await(token => desk.PlanAsync(wanted, token));
        var act = $"Ask {SourcePartnerName} for the orders of {request.CustomerName} ({request.CustomerId})";
        var effect = $"The service tells {request.CustomerEmail} of it. Nothing moves before {SourcePartnerName} accepts.";
        if (ShouldProcess($"{act}. {effect}", $"{act}?\n{effect}", Title))
        {
            WriteObject(WaitFor(Title, act, token => desk.CreateAsync(request, token)));
        }
    }
}
