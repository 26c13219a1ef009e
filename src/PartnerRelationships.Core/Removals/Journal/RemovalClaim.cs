namespace PartnerRelationships.Core.Removals.Journal;

/// <summary>A customer that one worker may work on, for a time.</summary>
/// <param name="Removal">The customer as the journal has it, with what was intended for it before.</param>
/// <param name="Worker">Who.</param>
/// <param name="Fence">Grows each time the customer is claimed: what is written under an older one is refused.</param>
public sealed record RemovalClaim(CustomerRemoval Removal, string Worker, long Fence);
