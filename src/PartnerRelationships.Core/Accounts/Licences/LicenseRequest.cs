using System.Collections.Generic;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>What is to become of a user's licences, in words that people know: part numbers, product names or ids.</summary>
public sealed record LicenseRequest
{
    /// <summary>The products that it is to have.</summary>
    public IReadOnlyList<string> Add { get; init; } = [];

    /// <summary>The products to remove.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];

    /// <summary>The services of the added products that are to be off, by name, short name or id; empty for all on; null to leave as they are, and all on
    /// in a product that it gets.</summary>
    public IReadOnlyList<string>? PlansOff { get; init; }
}
