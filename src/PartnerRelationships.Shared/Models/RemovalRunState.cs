namespace PartnerRelationships;

/// <summary>Where a run stands.</summary>
public enum RemovalRunState
{
    /// <summary>Under way, or broken off without a word.</summary>
    Running,

    /// <summary>Every customer has ended.</summary>
    Done,

    /// <summary>Stopped in good order, by its time limit or by whoever ran it: invoke the plan again.</summary>
    ResumeNeeded,

    /// <summary>Stopped because too much went wrong, or the canary did: somebody must look before it is invoked again.</summary>
    HumanNeeded,
}
