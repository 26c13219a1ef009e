using System.Collections.Generic;

namespace PartnerRelationships.Core.Removals.Readiness;

/// <summary>A customer's readiness, and what it was judged by.</summary>
/// <param name="Readiness">The verdict.</param>
/// <param name="Subscriptions">Its subscriptions, whatever their status; none if they could not be read.</param>
/// <param name="Domains">Its domains, as far as they could be read.</param>
public sealed record CustomerExamination(
    CustomerRemovalReadiness Readiness, IReadOnlyList<PartnerCustomerSubscription> Subscriptions, IReadOnlyList<string> Domains)
{
    /// <summary>Whether the subscriptions could be read.</summary>
    public bool AreSubscriptionsKnown { get; init; } = true;

    /// <summary>Two-letter country; null where the partner may not see the address.</summary>
    public string? Country { get; init; }
}
