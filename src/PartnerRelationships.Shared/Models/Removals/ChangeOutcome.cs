namespace PartnerRelationships;

/// <summary>What became of one customer in a run.</summary>
public enum ChangeOutcome
{
    /// <summary>Removed, and the service confirmed it when asked again.</summary>
    Removed,

    /// <summary>There was no relationship any more; nothing was changed.</summary>
    AlreadyGone,

    /// <summary>Not tried: a precondition is not met. Nothing was changed.</summary>
    Blocked,

    /// <summary>The service refused: an indirect reseller must ask its provider. Nothing was changed.</summary>
    ProviderMustAct,

    /// <summary>The service accepted, but the relationship was still there when asked again.</summary>
    NotConfirmed,

    /// <summary>Something went wrong before the relationship was touched, or on the way; the steps say what was changed.</summary>
    Failed,

    /// <summary>Not ended: what was asked for waits for somebody else. Invoking the plan again looks whether it has come.</summary>
    Waiting,

    /// <summary>Handed over: the new distributor holds the customer, and the one before does not any more, as both show.</summary>
    HandedOver,
}
