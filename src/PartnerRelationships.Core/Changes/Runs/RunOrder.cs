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

    /// <summary>For how long a customer stays claimed by a worker that is not heard of. A killed process on the same machine is noticed sooner.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the run waits for a ledger server that is out of reach, at a time; zero for not at all.</summary>
    public TimeSpan LedgerWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The partner's policy: at the end of its hours no further customer is begun, and those that it protects are never changed; null for none.</summary>
    public RelationshipPolicy? Policy { get; init; }
}
