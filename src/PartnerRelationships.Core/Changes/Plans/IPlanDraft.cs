using System;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>A plan while it is made. Customers are kept beside memory as they come, in a file that is its owner's alone and goes with the draft.</summary>
public interface IPlanDraft : IDisposable
{
    /// <summary>How many customers have come.</summary>
    int Count { get; }

    /// <summary>Takes a customer.</summary>
    void Add(PlannedCustomer customer);

    /// <summary>Puts the plan together and seals it: first those of the canary, who have the least to do; then the others that change; those that stay come
    /// last.</summary>
    /// <param name="head">Everything about the plan but its customers and its seal.</param>
    /// <returns>The plan; its customers can be read as long as the draft is there, or once it is written.</returns>
    RelationshipPlan Seal(RelationshipPlan head);
}
