using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Changes.Journal;

/// <summary>Which customers of runs are wanted; what is null does not restrict.</summary>
public sealed record ChangeFilter
{
    /// <summary>Of this run.</summary>
    public Guid? RunId { get; init; }

    /// <summary>This customer, in whichever run.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Only the first so many of each run's plan.</summary>
    public int? UpTo { get; init; }

    /// <summary>Those that ended so.</summary>
    public IReadOnlyCollection<ChangeOutcome>? Outcomes { get; init; }

    /// <summary>Those that have not ended.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Those with a step whose outcome is not known.</summary>
    public bool? IsInDoubt { get; init; }
}
