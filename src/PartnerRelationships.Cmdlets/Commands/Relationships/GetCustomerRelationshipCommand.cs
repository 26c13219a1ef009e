using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Shows all relationships with a customer in one object: the reseller relationship, distributors, delegated administration (DAP and GDAP), the newest
/// invitation and the newest run. The default is all customers.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.CustomerRelationship, DefaultParameterSetName = "Everyone"), OutputType(typeof(CustomerRelationship))]
public sealed class GetCustomerRelationshipCommand : RelationshipCmdlet
{
    /// <summary>The customers: tenant ids, or the objects themselves. The default is all customers.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ById", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public override CustomerReference[] CustomerId { get; set; } = [];

    private protected override void Take(CustomerRelationship relationship) => WriteObject(relationship);
}
