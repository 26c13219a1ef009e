namespace PartnerRelationships;

/// <summary>How far a step has come.</summary>
public enum RemovalStepState
{
    /// <summary>About to be asked for, or asked for without an answer: only the service knows.</summary>
    Intended,

    /// <summary>Done, and read back.</summary>
    Done,

    /// <summary>The service accepted it, but has not shown it when asked again (yet).</summary>
    NotConfirmed,

    /// <summary>The service refused it; nothing was changed.</summary>
    Refused,

    /// <summary>It could not be done; nothing was changed.</summary>
    Failed,

    /// <summary>Was done, and taken back afterwards.</summary>
    Undone,
}
