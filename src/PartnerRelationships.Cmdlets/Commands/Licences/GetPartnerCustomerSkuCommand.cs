using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Licences;

namespace PartnerRelationships.Commands;

/// <summary>Lists the products for which customers have licences, with the total and available number of licences.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerSku), OutputType(typeof(PartnerCustomerSku))]
public sealed class GetPartnerCustomerSkuCommand : PartnerCmdlet
{
    private LicenseReading? reading;

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The product's name, its part number or its SKU id; wildcards are allowed.</summary>
    [Parameter(Position = 1), ArgumentCompleter(typeof(SkuCompleter)), SupportsWildcards, ValidateNotNullOrEmpty]
    public string Product { get; set; } = "*";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        reading ??= new LicenseReading(Session);
        var pattern = new WildcardPattern(Product, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => WriteObject(
                Await(token => reading.SkusAsync(reference.Require(), token))
                    .Where(sku => pattern.IsMatch(sku.Product) || pattern.IsMatch(sku.PartNumber ?? "") || pattern.IsMatch(sku.SkuId)),
                enumerateCollection: true));
        }
    }
}
