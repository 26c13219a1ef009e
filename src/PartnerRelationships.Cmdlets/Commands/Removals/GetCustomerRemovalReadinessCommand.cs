using System.Management.Automation;
using PartnerRelationships.Core.Removals;

namespace PartnerRelationships.Commands;

/// <summary>Tells whether a customer's relationship could end now, and names everything that stands in the way. Reads only.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.CustomerRemovalReadiness), OutputType(typeof(CustomerRemovalReadiness))]
public sealed class GetCustomerRemovalReadinessCommand : PartnerCmdlet
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
            Guarded(TargetOf(reference), () => WriteObject(Await(token => new ReadinessCheck(Session).CheckAsync(reference.Require(), token))));
        }
    }
}
