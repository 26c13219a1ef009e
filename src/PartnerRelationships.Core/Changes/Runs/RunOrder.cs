using System;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>A plan that is to be carried out, and how.</summary>
/// <param name="Plan">The plan; whether it may be carried out was asked before.</param>
/// <param name="PlanDocument">The plan as it was read, for the evidence.</param>
/// <param name="Attestation">Who answers for it.</param>
public sealed record RunOrder(RelationshipPlan Plan, string PlanDocument, Attestation Attestation)
{
    /// <summary>How many customers are worked on at a time.</summary>
    public int ThrottleLimit { get; init; } = 16;

    /// <summary>So many failures stop the run; null for any number.</summary>
    public int? MaximumFailures { get; init; }

    /// <summary>A share of failures, from 0 to 1, that stops the run once enough customers have ended to judge by; null for any.</summary>
    public double? MaximumFailureRate { get; init; }

    /// <summary>After so long no further customer is begun; null for no limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>When the policy's hours end: from then on no further customer is begun; null for never.</summary>
    public DateTimeOffset? ClosesOn { get; init; }
}
