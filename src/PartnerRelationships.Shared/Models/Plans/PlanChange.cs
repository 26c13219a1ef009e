namespace PartnerRelationships;

/// <summary>The result of testing a plan.</summary>
public enum PlanChange
{
    /// <summary>The plan may be carried out as it is.</summary>
    Passed,

    /// <summary>The plan may not be carried out; the error's id says why.</summary>
    Refused,

    /// <summary>The customer no longer has a relationship.</summary>
    Gone,

    /// <summary>There is a blocker that the plan does not clear.</summary>
    BlockerAppeared,

    /// <summary>A blocker, or the subject of a step, no longer exists.</summary>
    BlockerCleared,

    /// <summary>Something still exists, but in a different state than in the plan.</summary>
    StatusChanged,

    /// <summary>The cancellation window of a subscription has passed.</summary>
    WindowClosed,

    /// <summary>A delegated admin relationship was added or has ended.</summary>
    DelegatedAdminChanged,
}
