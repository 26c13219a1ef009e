using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Commands;

/// <summary>Takes a row that was read from a list as the customer that it names: by the columns that exports have, and with what it says beside the id.</summary>
public sealed class CustomerRowAttribute : ArgumentTransformationAttribute
{
    // An object of ours that came back is a bag of properties as a row is, but one customer's.
    private const string CameBack = "Deserialized.";

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => Arguments.Each(inputData, item => ReferenceTo(item) ?? (object)item);

    /// <summary>The customer that a row names; null if it is no row, or names none.</summary>
    internal static CustomerReference? ReferenceTo(PSObject item)
    {
        if (item.BaseObject is not PSCustomObject || item.TypeNames.Any(name => name.StartsWith(CameBack, StringComparison.Ordinal)))
        {
            return null;
        }

        var (id, domain, name) = (Cell(item, CustomerColumns.Id), Cell(item, CustomerColumns.Domain), Cell(item, CustomerColumns.Name));
        return (id ?? domain) is null ? null : new CustomerReference(id ?? "") { Domain = domain, Name = name, IsOfList = (domain ?? name) is not null, IsExport = ExportedRows.Is(item) };
    }

    private static string? Cell(PSObject row, string meaning) =>
        row.Properties.Where(column => CustomerColumns.MeaningOf(column.Name) == meaning).Select(column => LanguagePrimitives.ConvertTo<string?>(column.Value)).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell));
}
