using System;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>Which subscription is meant.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="CustomerName">The customer's name, to tell it again; null if it is not known.</param>
public sealed record SubscriptionName(Guid CustomerId, string SubscriptionId, string? CustomerName);
