using System;
using System.Management.Automation;
using PartnerRelationships.Core.Handovers;
using PartnerRelationships.Core.Transfers;

namespace PartnerRelationships.Commands;

/// <summary>Requests that another distributor hands over customers' orders to you. Nothing moves until it accepts, for example with Approve-PartnerCustomerTransfer.</summary>
[Cmdlet(VerbsCommon.New, Nouns.PartnerCustomerTransfer, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerTransfer))]
public sealed class NewPartnerCustomerTransferCommand : RowCmdlet
{
    private TransferDesk? desk;

    /// <summary>The customer: its tenant id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNull]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The tenant id of the partner that hands over the orders.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public Guid SourcePartnerId { get; set; }

    /// <summary>The name of that partner.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string SourcePartnerName { get; set; } = "";

    /// <summary>The e-mail address to which the service sends the notice for the customer. The default is the customer's contact address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), EmptyCell]
    public string? Email { get; set; }

    /// <summary>The product types to request. The default is all.</summary>
    [Parameter, ValidateSet("AzureSubscription", "AzureReservation", "AzureSavingsPlan", "OnlineServicesNCE", "Software", "SaaS")]
    public string[] ProductType { get; set; } = [];

    /// <summary>The PartnerID of the reseller on record for the orders; for distributors.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PartnerOnRecord { get; set; }

    /// <summary>The transfer type number to send. Microsoft's newest page gives 5 for new commerce, an older one 3.</summary>
    [Parameter, ValidateRange(0, 99)]
    public int TransferType { get; set; } = TransferRequest.NewCommerce;

    private protected override string Title => "Requesting transfers of customers' subscriptions";

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
        var effect = $"The service notifies {request.CustomerEmail}. Nothing moves until {SourcePartnerName} accepts.";
        if (ShouldProcess($"{act}. {effect}", $"{act}?\n{effect}", Title))
        {
            WriteObject(WaitFor(Title, act, token => desk.CreateAsync(request, token)));
        }
    }
}
