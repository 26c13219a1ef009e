using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Shows all ties to a customer in one object: the reseller relationship, distributors, delegated administration of both kinds, the newest invitation and the
/// newest run. All customers by default.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.CustomerRelationship, DefaultParameterSetName = "Everyone"), OutputType(typeof(CustomerRelationship))]
public sealed class GetCustomerRelationshipCommand : RelationshipCmdlet
{
    /// <summary>The customers: tenant ids, or the objects themselves; everybody by default.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ById", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public override CustomerReference[] CustomerId { get; set; } = [];

    private protected override void Take(CustomerRelationship relationship) => WriteObject(relationship);
}
