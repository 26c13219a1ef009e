using System;

namespace PartnerRelationships;

/// <summary>One run of a plan: who attested, and how far it has come.</summary>
public sealed record RelationshipRun
{
    /// <summary>The run's id.</summary>
    public Guid RunId { get; init; }

    /// <summary>The partner.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The plan; a plan has one run, however often it is resumed.</summary>
    public Guid PlanId { get; init; }

    /// <summary>The plan's kind of change.</summary>
    public string Kind { get; init; } = "CustomerRemoval";

    /// <summary>The plan's seal.</summary>
    public string PlanSeal { get; init; } = "";

    /// <summary>The run's state.</summary>
    public RunState State { get; init; }

    /// <summary>The reason for the state; null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>Why it is done.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The statement that was attested.</summary>
    public string Attestation { get; init; } = "";

    /// <summary>Who attested.</summary>
    public string AttestedBy { get; init; } = "";

    /// <summary>Who attested, and how the identity is known, in one line; null if an earlier version recorded only the name.</summary>
    public string? Attester { get; init; }

    /// <summary>When it was attested.</summary>
    public DateTimeOffset AttestedOn { get; init; }

    /// <summary>The machine that it was attested on.</summary>
    public string Host { get; init; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedOn { get; init; }

    /// <summary>When it last ended or stopped; null while it is running.</summary>
    public DateTimeOffset? EndedOn { get; init; }

    /// <summary>How many customers the plan has.</summary>
    public int Customers { get; init; }

    /// <summary>How many are finished, with any outcome.</summary>
    public int Ended { get; init; }

    /// <summary>How many have the planned result, such as removed or already gone.</summary>
    public int Achieved { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{RunId} ({State}, {Ended} of {Customers})";
}

/// <summary>The state of a run.</summary>
public enum RunState
{
    /// <summary>In progress, or its process was killed.</summary>
    Running,

    /// <summary>All customers are finished.</summary>
    Done,

    /// <summary>Stopped cleanly, by its time limit or by the operator: invoke the plan again.</summary>
    ResumeNeeded,

    /// <summary>Stopped because there were too many failures, or the canary failed: check before you invoke it again.</summary>
    HumanNeeded,

    /// <summary>Everything possible is done, and customers wait for somebody else: invoke the plan again after about a day.</summary>
    Waiting,
}
