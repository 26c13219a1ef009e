namespace PartnerRelationships.Core.Subscriptions;

/// <summary>The statuses that a removal asks for, as the service words them.</summary>
public static class SubscriptionStatuses
{
    /// <summary>In use, and billed.</summary>
    public const string Active = "active";

    /// <summary>At rest; a legacy one is not billed meanwhile.</summary>
    public const string Suspended = "suspended";

    /// <summary>Cancelled, for good.</summary>
    public const string Deleted = "deleted";
}
