using System.Management.Automation;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Commands;

/// <summary>Lists the indirect resellers of an indirect provider, or those of one customer.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.IndirectReseller, DefaultParameterSetName = AllSet), OutputType(typeof(IndirectReseller))]
public sealed class GetIndirectResellerCommand : PartnerCmdlet
{
    private const string AllSet = "All";
    private const string OfCustomerSet = "OfCustomer";

    /// <summary>One reseller, by name or id. The default is all resellers.</summary>
    [Parameter(Position = 0, ParameterSetName = AllSet), ArgumentCompleter(typeof(ResellerCompleter)), PartnerObject(typeof(IndirectReseller)), ValidateNotNull]
    public PartnerReference? Reseller { get; set; }

    /// <summary>Only the resellers of these customers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == AllSet)
        {
            Guarded(Reseller?.Text, List);
        }

        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () =>
                WriteObject(Await(token => Session.Partners.ListResellersOfAsync(reference.Require(), token)), enumerateCollection: true));
        }
    }

    private void List()
    {
        if (Reseller is null)
        {
            WriteObject(Await(Session.Partners.ListResellersAsync), enumerateCollection: true);
            return;
        }

        WriteObject(Await(token => Session.Partners.FindResellerAsync(Reseller, token)));
    }
}
