using System;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>What the service answered to a change of a subscription. Whether it came about shows only when it is read again.</summary>
/// <param name="RequestId">The id under which it was carried out; another one than given when an earlier try was turned away unread.</param>
/// <param name="CorrelationId">The service's correlation id; null when it gave none.</param>
public sealed record SubscriptionAnswer(Guid RequestId, string? CorrelationId);
