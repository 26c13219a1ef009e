using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Commands;

/// <summary>Takes a row that was read from a list as the customer that it names: by the columns that exports have, and with what it says beside the id.</summary>
public sealed class CustomerRowAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is PSObject { BaseObject: PSCustomObject } row && Cell(row, CustomerColumns.Id) is var id && Cell(row, CustomerColumns.Domain) is var domain && (id ?? domain) is not null
            ? new CustomerReference(id ?? "") { Domain = domain, Name = Cell(row, CustomerColumns.Name) }
            : inputData;

    private static string? Cell(PSObject row, string meaning) =>
        row.Properties.Where(column => CustomerColumns.MeaningOf(column.Name) == meaning).Select(column => LanguagePrimitives.ConvertTo<string?>(column.Value)).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell));
}
