using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Shows every tie to customers in one object each: reseller, distributors, delegated administration of both kinds, invitation and run. Everybody's by
/// default, as the list of customers is read.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.CustomerRelationship, DefaultParameterSetName = "Everyone"), OutputType(typeof(CustomerRelationship))]
public sealed class GetCustomerRelationshipCommand : RelationshipCmdlet
{
    /// <summary>The customers: tenant ids, or the objects themselves; everybody by default.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ById", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public override CustomerReference[] CustomerId { get; set; } = [];

    private protected override void Take(CustomerRelationship relationship) => WriteObject(relationship);
}
