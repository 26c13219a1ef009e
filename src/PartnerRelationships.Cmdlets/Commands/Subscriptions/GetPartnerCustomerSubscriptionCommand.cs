using System.Management.Automation;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Commands;

/// <summary>Lists a customer's subscriptions, whatever their status.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerSubscription), OutputType(typeof(PartnerCustomerSubscription))]
public sealed class GetPartnerCustomerSubscriptionCommand : PartnerCmdlet
{
    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () =>
                WriteObject(Await(token => SubscriptionList.ReadAsync(Session.Subscriptions, Session.Customers, reference.Require(), reference.Name, Session.Clock.Now, token)), enumerateCollection: true));
            Count("Listing the subscriptions of customers");
        }
    }
}
