using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Changes.Journal;

/// <summary>A customer that one worker may work on, for a time.</summary>
/// <param name="Change">The customer as the journal has it, with what was intended for it before.</param>
/// <param name="Worker">Who.</param>
/// <param name="Fence">Grows each time the customer is claimed: what is written under an older one is refused.</param>
public sealed record ChangeClaim(RelationshipChange Change, string Worker, long Fence)
{
    /// <summary>The customer's line in the plan, as the journal has it; null if the plan is of the older form, which is read as a whole.</summary>
    public PlannedLine? Planned { get; init; }
}

/// <summary>What a worker wants to claim.</summary>
/// <param name="PartnerTenantId">The partner.</param>
/// <param name="RunId">The run.</param>
/// <param name="Worker">Who.</param>
/// <param name="Count">How many customers at most.</param>
/// <param name="UpTo">Only the first so many of the plan: the canary; null for all of them.</param>
/// <param name="Now">The present moment: claims that ended before it are free. A shared database takes its own clock.</param>
/// <param name="Lease">For how long.</param>
public sealed record ClaimRequest(Guid PartnerTenantId, Guid RunId, string Worker, int Count, int? UpTo, DateTimeOffset Now, TimeSpan Lease);

/// <summary>How a run is doing.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Workers">Who holds customers that have not ended.</param>
public sealed record RunPulse(RunState State, IReadOnlyList<string> Workers);

/// <summary>How a customer ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Detail">What it rests on, in words.</param>
/// <param name="Before">Delegated administrative privileges before.</param>
/// <param name="After">Delegated administrative privileges after, as read back.</param>
/// <param name="On">When.</param>
public sealed record ChangeEnd(ChangeOutcome Outcome, string Detail, DelegatedAdminState Before, DelegatedAdminState After, DateTimeOffset On);

/// <summary>A customer of a run with its line in the plan.</summary>
/// <param name="Change">The customer.</param>
/// <param name="Line">The line, as the plan's seal covers it; null if the plan is of the older form.</param>
public sealed record PlannedChange(RelationshipChange Change, string? Line);
