using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Agreements;

namespace PartnerRelationships.Commands;

/// <summary>Shows whether and how customers accepted the Microsoft Customer Agreement: confirmed by their partner, with the person, the date and the version, or signed by themselves.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerAgreement), OutputType(typeof(PartnerCustomerAgreement))]
public sealed class GetPartnerCustomerAgreementCommand : PartnerCmdlet
{
    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var reading = new AgreementReading(Session);
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => WriteObject(Await(token => reading.ListAsync(reference.Require(), token)), enumerateCollection: true));
        }
    }
}
