using System;

namespace PartnerRelationships;

/// <summary>One step of a customer's change as the journal has it: written before the request leaves, and again after it.</summary>
public sealed record ChangeStep
{
    /// <summary>The step's place among the customer's steps in this run, from 1 on.</summary>
    public int Number { get; init; }

    /// <summary>What it does.</summary>
    public StepKind Kind { get; init; }

    /// <summary>The subscription or delegated admin relationship; null for the reseller relationship itself.</summary>
    public string? SubjectId { get; init; }

    /// <summary>What the subject is called; null when it has no name.</summary>
    public string? SubjectName { get; init; }

    /// <summary>How far it has come.</summary>
    public StepState State { get; init; }

    /// <summary>What the subject's status was before, such as active; null when nobody asked.</summary>
    public string? Before { get; init; }

    /// <summary>What its status was when it was read back; null when it was not.</summary>
    public string? After { get; init; }

    /// <summary>The id of the request (<c>MS-RequestId</c>); the same one when it is sent again because its outcome is not known. Null for a step that only reads.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>The service's correlation id; null until it answered.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When it was intended.</summary>
    public DateTimeOffset IntendedOn { get; init; }

    /// <summary>When its outcome was known; null until then.</summary>
    public DateTimeOffset? EndedOn { get; init; }

    /// <summary>What the outcome rests on, in words; null while there is none.</summary>
    public string? Detail { get; init; }

    /// <inheritdoc/>
    public override string ToString() => (SubjectName ?? SubjectId) is { } subject ? $"{Kind} {subject} ({State})" : $"{Kind} ({State})";
}

/// <summary>What a step of a change does. Checking and verifying change nothing.</summary>
public enum StepKind
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

    /// <summary>Drafts a granular delegated admin relationship that replaces others; nobody is asked for it yet.</summary>
    CreateDelegatedAdmin,

    /// <summary>Locks the draft for the customer's approval: its link is valid from then on.</summary>
    RequestDelegatedAdmin,

    /// <summary>Drafts the mail with the link, as an invitation of the ledger.</summary>
    InviteCustomer,

    /// <summary>Waits for somebody else, such as the customer who has to approve.</summary>
    Await,

    /// <summary>Gives a security group its roles of the new relationship.</summary>
    AssignDelegatedAdmin,

    /// <summary>Lets a granular delegated admin relationship extend itself.</summary>
    ExtendDelegatedAdmin,

    /// <summary>Ends delegated administrative privileges (DAP), the rights of before; cannot be undone.</summary>
    EndPrivileges,

    /// <summary>Lets a granular delegated admin relationship end at its end: it does not extend itself any more.</summary>
    StopExtension,

    /// <summary>Takes a security group roles of a granular delegated admin relationship, all of them or some.</summary>
    TakeGroupRoles,

    /// <summary>Invites the customer together with another distributor; can be undone as long as the one before is there.</summary>
    InviteProvider,

    /// <summary>Asks the distributor before, as the new one, for the customer's orders; can be undone until that has accepted.</summary>
    CreateTransfer,

    /// <summary>Hands the customer's orders over, as the distributor before; cannot be undone.</summary>
    AcceptTransfer,
}

/// <summary>How far a step has come.</summary>
public enum StepState
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

    /// <summary>Waits for somebody else; nothing is asked of the service meanwhile.</summary>
    Waiting,
}
