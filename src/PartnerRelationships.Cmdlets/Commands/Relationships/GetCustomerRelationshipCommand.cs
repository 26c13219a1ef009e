using System.Management.Automation;
using PartnerRelationships.Core.Relationships;

namespace PartnerRelationships.Commands;

/// <summary>Shows every tie to a customer in one object: reseller, provider, delegated administration.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.CustomerRelationship), OutputType(typeof(CustomerRelationship))]
public sealed class GetCustomerRelationshipCommand : PartnerCmdlet
{
    private RelationshipReader? reader;

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
            {
                reader ??= new RelationshipReader(Session);
                WriteObject(Await(token => reader.ReadAsync(reference.Require(), token)));
            });
            Count("Reading relationships");
        }
    }
}
