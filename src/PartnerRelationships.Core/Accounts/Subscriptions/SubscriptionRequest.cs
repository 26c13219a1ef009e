namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>What people want to be different about a subscription; null leaves a thing as it is.</summary>
public sealed record SubscriptionRequest
{
    /// <summary>Seats or licences, from now on.</summary>
    public int? Quantity { get; init; }

    /// <summary>The partner's name for it.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>What is to happen at the end of the term. Unknown if the service reports nothing; it requests nothing.</summary>
    public EndOfTerm? EndOfTerm { get; init; }

    /// <summary>Seats of the next term.</summary>
    public int? NextTermQuantity { get; init; }

    /// <summary>ISO 8601 duration of the next term.</summary>
    public string? NextTerm { get; init; }

    /// <summary>Billing cycle of the next term.</summary>
    public string? NextTermBillingCycle { get; init; }

    /// <summary>The offer of the next term: PRODUCT:SKU:AVAILABILITY.</summary>
    public string? NextTermOfferId { get; init; }

    /// <summary>Whether what is scheduled for the next term is undone.</summary>
    public bool ClearsNextTerm { get; init; }

    /// <summary>Whether something is wanted for the next term.</summary>
    internal bool HasNextTerm => NextTermQuantity is not null || (NextTerm ?? NextTermBillingCycle ?? NextTermOfferId) is not null;

    /// <summary>Whether nothing is wanted at all.</summary>
    internal bool IsEmpty => Quantity is null && FriendlyName is null && EndOfTerm is null && !HasNextTerm && !ClearsNextTerm;
}
