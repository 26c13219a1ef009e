namespace PartnerRelationships;

/// <summary>What a step of a removal does. Checking and verifying change nothing.</summary>
public enum RemovalStepKind
{
    /// <summary>Reads what stands in the way.</summary>
    Check,

    /// <summary>Suspends a legacy subscription or an Azure plan; can be undone.</summary>
    SuspendSubscription,

    /// <summary>Cancels a new commerce subscription inside its window; cannot be undone.</summary>
    CancelSubscription,

    /// <summary>Ends the reseller relationship; only a new invitation brings it back.</summary>
    RemoveRelationship,

    /// <summary>Reads back whether the relationship is gone.</summary>
    Verify,

    /// <summary>Ends a granular delegated admin relationship. Always last: until then there is access for support.</summary>
    TerminateDelegatedAdmin,

    /// <summary>Makes a subscription active again that this run suspended.</summary>
    ReactivateSubscription,
}
