namespace PartnerRelationships.Commands;

/// <summary>Which sandbox is wanted.</summary>
/// <param name="Path">Its file; null for one in memory.</param>
/// <param name="SeedCustomers">How many customers a new one has.</param>
/// <param name="Seed">What they are made from.</param>
/// <param name="PartnerType">The type of partner that it plays.</param>
/// <param name="ResellerRemoval">Whether a reseller may end relationships in it.</param>
/// <param name="ActingAs">A partner of its other side to open it as; null for its own.</param>
internal sealed record SandboxRequest(string? Path, int SeedCustomers, int Seed, PartnerType PartnerType, ResellerRemoval ResellerRemoval, string? ActingAs);
