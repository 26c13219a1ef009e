using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A plan that somebody can read and approve before anything happens: every customer, every step in order, every blocker.
/// It is sealed, so that a later change shows.</summary>
public sealed record RelationshipPlan
{
    /// <summary>The plan's id.</summary>
    public Guid PlanId { get; init; }

    /// <summary>The version of its form: 2 is a list of lines, 1 the older one object.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The kind of change that it is of.</summary>
    public string Kind { get; init; } = "CustomerRemoval";

    /// <summary>The partner that it is for; nobody else's connection carries it out.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The partner's name.</summary>
    public string PartnerName { get; init; } = "";

    /// <summary>The kind of partner; null where the service does not say.</summary>
    public PartnerType? PartnerType { get; init; }

    /// <summary>When it was made; it is good for as long as its options say.</summary>
    public DateTimeOffset CreatedOn { get; init; }

    /// <summary>Who made it: the user who was signed in, else the account of the operating system.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>Who made it, and how that is known; null in plans of the older form.</summary>
    public RelationshipPerson? Maker { get; init; }

    /// <summary>The account of the operating system under which it was made.</summary>
    public string CreatedUnder { get; init; } = "";

    /// <summary>The machine that it was made on.</summary>
    public string Host { get; init; } = "";

    /// <summary>Why the relationships end.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What may happen on the way, and how much at most.</summary>
    public PlanOptions Options { get; init; } = new();

    /// <summary>How many customers the partner had when it was made.</summary>
    public int BaseCount { get; init; }

    /// <summary>The customers, in the order in which they are removed: the canary first.</summary>
    public IReadOnlyList<PlannedCustomer> Customers { get; init => field = PrintedList<PlannedCustomer>.Of(value); } = PrintedList<PlannedCustomer>.None;

    /// <summary>Whoever was named and could not be checked; the plan does nothing to them.</summary>
    public IReadOnlyList<PlanGap> Unchecked { get; init => field = PrintedList<PlanGap>.Of(value); } = PrintedList<PlanGap>.None;

    /// <summary>SHA-256 over everything above; see PlanSeal.</summary>
    public string Seal { get; init; } = "";

    /// <summary>Who approved it. Beside the seal: each approval is of a seal.</summary>
    public IReadOnlyList<PlanApproval> Approvals { get; init => field = PrintedList<PlanApproval>.Of(value); } = PrintedList<PlanApproval>.None;

    /// <summary>The plan's file; null for a plan that was not written. Not part of the plan.</summary>
    public string? Path { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{PlanId} ({Counted.Of(Customers.Count, "customer")} of {PartnerName}, {CreatedOn:u})";
}
