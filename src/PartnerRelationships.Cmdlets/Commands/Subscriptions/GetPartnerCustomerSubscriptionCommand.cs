using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Lists a customer's subscriptions, whatever their status.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerSubscription), OutputType(typeof(PartnerCustomerSubscription))]
public sealed class GetPartnerCustomerSubscriptionCommand : PartnerCmdlet
{
    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () =>
                WriteObject(Await(token => Session.Subscriptions.ListAsync(reference.Require(), token)), enumerateCollection: true));
        }
    }
}
