namespace PartnerRelationships.Core.Subscriptions;

/// <summary>A reserved instance or software that a customer holds (contract §5.13).</summary>
/// <param name="OrderId">The order it came with.</param>
/// <param name="Type">reservedinstance, software or anything newer, as the service words it.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Quantity">How many.</param>
public sealed record Entitlement(string? OrderId, string Type, string? ProductId, int Quantity);
