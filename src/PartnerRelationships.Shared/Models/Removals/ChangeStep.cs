using System;

namespace PartnerRelationships;

/// <summary>One step of a customer's change in the journal: written before the request is sent, and again after its result.</summary>
public sealed record ChangeStep
{
    /// <summary>The step's number among the customer's steps in this run, starting at 1.</summary>
    public int Number { get; init; }

    /// <summary>What it does.</summary>
    public StepKind Kind { get; init; }

    /// <summary>The subscription or delegated admin relationship; null for the reseller relationship itself.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The subject's name; null if it has none.</summary>
    public string? SubjectName { get; init; }

    /// <summary>Its state.</summary>
    public StepState State { get; init; }

    /// <summary>The subject's status before, such as active; null if it was not read.</summary>
    public string? Before { get; init; }

    /// <summary>The status when read back; null if it was not.</summary>
    public string? After { get; init; }

    /// <summary>The id of the request (<c>MS-RequestId</c>); the same id is used if it is sent again because its result is unknown. Null for a step that only reads.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>The service's correlation id; null until it answered.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When the step was recorded, before the request.</summary>
    public DateTimeOffset IntendedOn { get; init; }

    /// <summary>When its result was known; null until then.</summary>
    public DateTimeOffset? EndedOn { get; init; }

    /// <summary>The reason for the outcome; null if there is none yet.</summary>
    public string? Detail { get; init; }

    /// <inheritdoc/>
    public override string ToString() => (SubjectName ?? SubjectId) is { } subject ? $"{Kind} {subject} ({State})" : $"{Kind} ({State})";
}

/// <summary>The kind of a step. Checking and verifying change nothing.</summary>
public enum StepKind
{
    /// <summary>Checks the blockers.</summary>
    Check,

    /// <summary>Suspends a legacy subscription or an Azure plan; can be undone.</summary>
    SuspendSubscription,

    /// <summary>Cancels a new-commerce subscription within its window; cannot be undone.</summary>
    CancelSubscription,

    /// <summary>Ends the reseller relationship; only a new invitation can restore it.</summary>
    RemoveRelationship,

    /// <summary>Reads back whether the relationship is gone.</summary>
    Verify,

    /// <summary>Ends a granular delegated admin relationship. Always the last step, so that support access exists until then.</summary>
    TerminateDelegatedAdmin,

    /// <summary>Reactivates a subscription that this run suspended.</summary>
    ReactivateSubscription,

    /// <summary>Drafts a granular delegated admin relationship that replaces others; no approval is requested yet.</summary>
    CreateDelegatedAdmin,

    /// <summary>Locks the draft for the customer's approval: its link is valid from then on.</summary>
    RequestDelegatedAdmin,

    /// <summary>Drafts the mail with the link, as an invitation of the ledger.</summary>
    InviteCustomer,

    /// <summary>Waits for somebody else, such as the customer who has to approve.</summary>
    Await,

    /// <summary>Assigns roles of the new relationship to a security group.</summary>
    AssignDelegatedAdmin,

    /// <summary>Turns on automatic extension of a granular delegated admin relationship.</summary>
    ExtendDelegatedAdmin,

    /// <summary>Ends delegated administrative privileges (DAP), the older form of rights; cannot be undone.</summary>
    EndPrivileges,

    /// <summary>Turns off automatic extension of a granular delegated admin relationship.</summary>
    StopExtension,

    /// <summary>Removes some or all roles of a granular delegated admin relationship from a security group.</summary>
    TakeGroupRoles,

    /// <summary>Invites the customer together with another distributor; can be undone as long as the previous one is there.</summary>
    InviteProvider,

    /// <summary>As the new distributor, requests the customer's orders from the previous one; can be undone until that one accepts.</summary>
    CreateTransfer,

    /// <summary>As the previous distributor, hands over the customer's orders; cannot be undone.</summary>
    AcceptTransfer,
}

/// <summary>The state of a step.</summary>
public enum StepState
{
    /// <summary>About to be sent, or sent without an answer: the result is unknown.</summary>
    Intended,

    /// <summary>Done, and read back.</summary>
    Done,

    /// <summary>The service accepted it, but does not show it (yet) when read back.</summary>
    NotConfirmed,

    /// <summary>The service refused it; nothing was changed.</summary>
    Refused,

    /// <summary>It could not be done; nothing was changed.</summary>
    Failed,

    /// <summary>Was done, and undone afterwards.</summary>
    Undone,

    /// <summary>Waits for somebody else; nothing is sent in the meantime.</summary>
    Waiting,
}
