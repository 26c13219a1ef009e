namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>The states of a subscription that a rule asks about; others pass through.</summary>
internal static class SubscriptionStatus
{
    public const string Active = "active", Suspended = "suspended", Deleted = "deleted", Expired = "expired", Disabled = "disabled", Pending = "pending";
}
