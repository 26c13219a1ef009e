namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>A customer that was worked on.</summary>
/// <param name="Removal">As the journal has it; without an outcome when it stays open.</param>
/// <param name="Result">What is to be said of it.</param>
internal sealed record WorkedCustomer(CustomerRemoval Removal, CustomerRemovalResult Result);
