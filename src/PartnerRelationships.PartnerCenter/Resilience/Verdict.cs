namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>What the failure of one try means for its request.</summary>
internal enum Verdict
{
    /// <summary>It has failed.</summary>
    Failed,

    /// <summary>The result is unknown: sent again with the same id, so that the service recognises it (contract §3.1).</summary>
    Repeat,

    /// <summary>It was answered: sent again as another request.</summary>
    RepeatRenewed,
}
