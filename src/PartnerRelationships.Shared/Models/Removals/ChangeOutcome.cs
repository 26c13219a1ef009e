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

    /// <summary>The successor of its delegated administration works, and what it replaces is ended.</summary>
    Renewed,

    /// <summary>Its delegated administration extends itself from now on.</summary>
    Extended,

    /// <summary>The customer, or somebody else, ended what it was asked for. What was to be replaced was left alone.</summary>
    Declined,

    /// <summary>Nobody approved what the customer was asked for as long as that was possible. What was to be replaced was left alone.</summary>
    Lapsed,

    /// <summary>Everything that the plan names is so now, and the service showed it when asked again.</summary>
    Mended,

    /// <summary>Handed over: the new distributor holds the customer, and the one before does not any more, as both show.</summary>
    HandedOver,
}
