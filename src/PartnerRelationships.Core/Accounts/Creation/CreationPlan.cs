using System.Collections.Generic;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Accounts.Creation;

/// <summary>A customer that is checked, and not yet created.</summary>
/// <param name="Creation">The customer.</param>
/// <param name="Warnings">What could not be checked, or was not good and is to be used anyway.</param>
public sealed record CreationPlan(CustomerCreation Creation, IReadOnlyList<string> Warnings)
{
    internal AccountChange ToEntry() => EntryOf(Creation);

    internal static AccountChange EntryOf(CustomerCreation creation) => new(null, "CreateCustomer", creation.Domain.ToLowerInvariant())
    {
        SubjectName = creation.Name,
        Fields = creation.IndirectReseller is { } reseller
            ? [new FieldChange("companyName", null, creation.Name), new FieldChange("indirectReseller", null, reseller.ToString())]
            : [new FieldChange("companyName", null, creation.Name)],
    };
}
