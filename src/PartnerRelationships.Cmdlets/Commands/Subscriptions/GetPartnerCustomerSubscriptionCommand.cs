using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Commands;

/// <summary>Lists the subscriptions of customers, in any status. Add-ons follow the subscription that they belong to.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerSubscription), OutputType(typeof(PartnerCustomerSubscription))]
public sealed class GetPartnerCustomerSubscriptionCommand : PartnerCmdlet
{
    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The ids of the subscriptions to return; all of them by default.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SubscriptionCompleter)), ValidateNotNullOrEmpty]
    public string[] SubscriptionId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => Write(reference));
            Count("Listing the subscriptions of customers");
        }
    }

    private void Write(CustomerReference reference)
    {
        var all = Await(token => SubscriptionList.ReadAsync(Session.Subscriptions, Session.Customers, reference.Require(), reference.Name, Session.Clock.Now, token));
        WriteObject(SubscriptionId.Length == 0 ? all : SubscriptionId.SelectMany(id => Find(all, id, reference)).ToList(), enumerateCollection: true);
    }

    private static List<PartnerCustomerSubscription> Find(IReadOnlyList<PartnerCustomerSubscription> all, string id, CustomerReference customer)
    {
        var found = all.Where(one => string.Equals(one.SubscriptionId, id.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count > 0 ? found : throw new NotFoundException("SubscriptionNotFound", $"The customer {customer} has no subscription '{id}'.");
    }
}
