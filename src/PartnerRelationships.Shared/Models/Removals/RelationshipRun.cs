using System;

namespace PartnerRelationships;

/// <summary>One run of a plan: who answers for it, how far it has come.</summary>
public sealed record RelationshipRun
{
    /// <summary>The run's id.</summary>
    public Guid RunId { get; init; }

    /// <summary>The partner.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The plan that it carries out; a plan has one run, however often it is resumed.</summary>
    public Guid PlanId { get; init; }

    /// <summary>The kind of change that the plan is of.</summary>
    public string Kind { get; init; } = "CustomerRemoval";

    /// <summary>The plan's seal.</summary>
    public string PlanSeal { get; init; } = "";

    /// <summary>Where the run stands.</summary>
    public RunState State { get; init; }

    /// <summary>Why it stands there, in words; null when there is no more to say.</summary>
    public string? Detail { get; init; }

    /// <summary>Why it is done.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The statement that was attested.</summary>
    public string Attestation { get; init; } = "";

    /// <summary>Who attested.</summary>
    public string AttestedBy { get; init; } = "";

    /// <summary>Who attested, and how that is known, in one line; null where an earlier version noted the name alone.</summary>
    public string? Attester { get; init; }

    /// <summary>When it was attested.</summary>
    public DateTimeOffset AttestedOn { get; init; }

    /// <summary>The machine that it was attested on.</summary>
    public string Host { get; init; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedOn { get; init; }

    /// <summary>When it ended or stopped last; null while it is under way.</summary>
    public DateTimeOffset? EndedOn { get; init; }

    /// <summary>How many customers the plan has.</summary>
    public int Customers { get; init; }

    /// <summary>How many have ended, however they did.</summary>
    public int Ended { get; init; }

    /// <summary>How many are as the plan wanted them: removed, or gone already.</summary>
    public int Achieved { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{RunId} ({State}, {Ended} of {Customers})";
}

/// <summary>Where a run stands.</summary>
public enum RunState
{
    /// <summary>Under way, or broken off without a word.</summary>
    Running,

    /// <summary>Every customer has ended.</summary>
    Done,

    /// <summary>Stopped in good order, by its time limit or by whoever ran it: invoke the plan again.</summary>
    ResumeNeeded,

    /// <summary>Stopped because too much went wrong, or the canary did: somebody must look before it is invoked again.</summary>
    HumanNeeded,

    /// <summary>All that could be done is done, and customers wait for somebody else: invoke the plan again in a day or so.</summary>
    Waiting,
}
