namespace PartnerRelationships;

/// <summary>The precondition of a removal that is not met.</summary>
public enum BlockerRule
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

    /// <summary>There is an Azure savings plan, which cannot be cancelled, only transferred or waited for.</summary>
    SavingsPlan,

    /// <summary>A purchase in the Marketplace is not cancelled.</summary>
    MarketplacePurchase,

    /// <summary>The customer holds something of a kind that this version does not know.</summary>
    UnknownHolding,

    /// <summary>The relationship is not that of a reseller, or the service does not say what it is.</summary>
    OtherRelationship,

    /// <summary>A delegated admin relationship has the Global Administrator role, so it cannot be extended automatically (contract A§5.2).</summary>
    GlobalAdministrator,

    /// <summary>Another delegated admin relationship already gives the same roles, or waits for the customer's approval.</summary>
    SuccessorExists,

    /// <summary>A finding that no plan step corrects.</summary>
    NotMendable,
}
