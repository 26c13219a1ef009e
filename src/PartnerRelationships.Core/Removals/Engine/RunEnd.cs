namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>Where a run stands when it stops.</summary>
/// <param name="State">Where.</param>
/// <param name="Detail">Why, in words; null when there is no more to say.</param>
internal sealed record RunEnd(RemovalRunState State, string? Detail);
