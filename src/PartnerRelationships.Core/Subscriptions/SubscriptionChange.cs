using System;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>Another status for a subscription.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Status">One of <see cref="SubscriptionStatuses"/>.</param>
public sealed record SubscriptionChange(Guid CustomerId, string SubscriptionId, string Status);
