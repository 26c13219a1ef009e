namespace PartnerRelationships;

/// <summary>How a subscription was sold: it decides what must happen before a relationship can end (contract §5.7).</summary>
public enum SubscriptionKind
{
    /// <summary>Licences of the old commerce: suspended before a removal.</summary>
    Legacy,

    /// <summary>New commerce seats: cancelled before a removal, within their window.</summary>
    NewCommerce,

    /// <summary>An Azure plan: its Azure subscriptions are cancelled, then it is suspended.</summary>
    AzurePlan,

    /// <summary>Software, perpetual or by subscription: its order is cancelled.</summary>
    Software,
}
