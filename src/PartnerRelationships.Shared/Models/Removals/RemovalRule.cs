namespace PartnerRelationships;

/// <summary>The precondition of a removal that is not met (contract §5.7).</summary>
public enum RemovalRule
{
    /// <summary>A legacy subscription is active; it must be suspended.</summary>
    ActiveLegacySubscription,

    /// <summary>A new commerce subscription is not cancelled; suspending it is not enough.</summary>
    NewCommerceNotCancelled,

    /// <summary>An Azure plan is active.</summary>
    AzurePlan,

    /// <summary>A reserved instance is not cancelled.</summary>
    ReservedInstance,

    /// <summary>A software order is not cancelled.</summary>
    Software,

    /// <summary>Something of the customer could not be read, so it cannot be called removable.</summary>
    NotReadable,
}
