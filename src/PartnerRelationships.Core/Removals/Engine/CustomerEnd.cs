using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>How the work on one customer ends.</summary>
/// <param name="Outcome">What is to be said of it.</param>
/// <param name="Detail">What that rests on, in words.</param>
internal sealed record CustomerEnd(RemovalOutcome Outcome, string Detail)
{
    /// <summary>What the service says of the customer afterwards; null when it was not asked.</summary>
    public CustomerState? After { get; init; }

    /// <summary>Whether it stays open all the same: it is not known what became of a request, and invoking the plan again asks.</summary>
    public bool StaysOpen { get; init; }
}
