namespace PartnerRelationships;

/// <summary>What a look at a removal plan found.</summary>
public enum PlanChange
{
    /// <summary>The plan may be carried out as it is.</summary>
    Passed,

    /// <summary>The plan may not be carried out; the error's id says why.</summary>
    Refused,

    /// <summary>The customer has no relationship any more.</summary>
    Gone,

    /// <summary>Something stands in the way that the plan does not clear.</summary>
    BlockerAppeared,

    /// <summary>What stood in the way, or what a step was to clear, is not there any more.</summary>
    BlockerCleared,

    /// <summary>Something is still there, but in another state than the plan knows.</summary>
    StatusChanged,

    /// <summary>The time in which a subscription could be cancelled is over.</summary>
    WindowClosed,

    /// <summary>A delegated admin relationship came or went.</summary>
    DelegatedAdminChanged,
}
