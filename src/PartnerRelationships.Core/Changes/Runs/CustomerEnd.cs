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

    /// <summary>Whether it stays open: the result of a request is unknown, and invoking the plan again checks it.</summary>
    public bool StaysOpen { get; init; }

    /// <summary>The blockers as read; none if there are none, or nothing was checked.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init; } = [];

    /// <summary>Whom it waits for; null if that is not a named party.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>Nothing more can be done until somebody else has acted; the customer stays open.</summary>
    public static CustomerEnd Waiting(string detail, string? whom = null) => new(ChangeOutcome.Waiting, detail) { StaysOpen = true, WaitsFor = whom };
}
