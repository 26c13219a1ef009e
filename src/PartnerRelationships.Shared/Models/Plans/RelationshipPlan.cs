using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A plan to read and approve before anything happens: every customer, every step in order, every blocker. It is sealed, so later changes are detected.</summary>
public sealed record RelationshipPlan
{
    /// <summary>The plan's id.</summary>
    public Guid PlanId { get; init; }

    /// <summary>The version of its format: 2 is a list of lines, 1 the older single object.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The kind of change.</summary>
    public string Kind { get; init; } = "CustomerRemoval";

    /// <summary>The partner that it is for; only this partner's connections can carry it out.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The partner's name.</summary>
    public string PartnerName { get; init; } = "";

    /// <summary>The type of partner; null if the service does not say.</summary>
    public PartnerType? PartnerType { get; init; }

    /// <summary>When it was made; its options say how long it is valid.</summary>
    public DateTimeOffset CreatedOn { get; init; }

    /// <summary>Who made it: the signed-in user, otherwise the operating system account.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>Who made it, and how that is known; null in plans of the older form.</summary>
    public RelationshipPerson? Maker { get; init; }

    /// <summary>The account of the operating system under which it was made.</summary>
    public string CreatedUnder { get; init; } = "";

    /// <summary>The machine that it was made on.</summary>
    public string Host { get; init; } = "";

    /// <summary>Why the relationships end.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the plan may do, and its limits.</summary>
    public PlanOptions Options { get; init; } = new();

    /// <summary>How many customers the partner had when it was made.</summary>
    public int BaseCount { get; init; }

    /// <summary>The customers, in the order in which they are removed: the canary first.</summary>
    public IReadOnlyList<PlannedCustomer> Customers { get; init => field = PrintedList<PlannedCustomer>.Of(value); } = PrintedList<PlannedCustomer>.None;

    /// <summary>Customers that were named but could not be checked; the plan does not change them.</summary>
    public IReadOnlyList<PlanGap> Unchecked { get; init => field = PrintedList<PlanGap>.Of(value); } = PrintedList<PlanGap>.None;

    /// <summary>SHA-256 over everything above; see PlanSeal.</summary>
    public string Seal { get; init; } = "";

    /// <summary>The approvals. They are not covered by the seal: each approval refers to a seal.</summary>
    public IReadOnlyList<PlanApproval> Approvals { get; init => field = PrintedList<PlanApproval>.Of(value); } = PrintedList<PlanApproval>.None;

    /// <summary>The plan file; null for a plan that was not written. Not part of the plan.</summary>
    public string? Path { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{PlanId} ({Counted.Of(Customers.Count, "customer")} of {PartnerName}, {CreatedOn:u})";
}
