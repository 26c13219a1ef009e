namespace PartnerRelationships;

/// <summary>The outcome for one customer in a run.</summary>
public enum ChangeOutcome
{
    /// <summary>Removed, and confirmed by reading back.</summary>
    Removed,

    /// <summary>There was no longer a relationship; nothing was changed.</summary>
    AlreadyGone,

    /// <summary>Not tried: a precondition is not met. Nothing was changed.</summary>
    Blocked,

    /// <summary>The service refused: an indirect reseller must ask its provider. Nothing was changed.</summary>
    ProviderMustAct,

    /// <summary>The service accepted the change, but the relationship was still there when read back.</summary>
    NotConfirmed,

    /// <summary>Something went wrong; the steps show what was changed.</summary>
    Failed,

    /// <summary>Not finished: it waits for somebody else. Invoking the plan again checks for progress.</summary>
    Waiting,

    /// <summary>The successor relationship works, and the replaced one has ended.</summary>
    Renewed,

    /// <summary>Its delegated admin relationship is now extended automatically.</summary>
    Extended,

    /// <summary>The customer, or somebody else, ended the request. The existing relationship was left unchanged.</summary>
    Declined,

    /// <summary>Nobody approved the request in time. The existing relationship was left unchanged.</summary>
    Lapsed,

    /// <summary>Everything in the plan is done, and confirmed by reading back.</summary>
    Mended,

    /// <summary>Handed over: the new distributor has the customer, and the previous one no longer does, as both show.</summary>
    HandedOver,
}
