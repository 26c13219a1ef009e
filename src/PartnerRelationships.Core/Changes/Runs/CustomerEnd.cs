using System.Collections.Generic;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>How the work on one customer ends.</summary>
/// <param name="Outcome">What is to be said of it.</param>
/// <param name="Detail">What that rests on, in words.</param>
internal sealed record CustomerEnd(ChangeOutcome Outcome, string Detail)
{
    /// <summary>What the service says of the customer afterwards; null when it was not asked.</summary>
    public CustomerState? After { get; init; }

    /// <summary>Whether it stays open all the same: it is not known what became of a request, and invoking the plan again asks.</summary>
    public bool StaysOpen { get; init; }

    /// <summary>What stands in the way, as it was read; none where nothing does, or where nobody looked.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init; } = [];

    /// <summary>Whom it waits for; null where it waits for nobody who has a name.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>Nothing more can be done until somebody else has acted; the customer stays open.</summary>
    public static CustomerEnd Waiting(string detail, string? whom = null) => new(ChangeOutcome.Waiting, detail) { StaysOpen = true, WaitsFor = whom };
}
