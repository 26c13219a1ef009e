using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>What a plan may do, and its limits. By default it may only do its own change.</summary>
public sealed record PlanOptions
{
    /// <summary>Whether legacy subscriptions may be suspended; they are not billed while suspended.</summary>
    public bool SuspendLegacy { get; init; }

    /// <summary>Whether new-commerce subscriptions may be cancelled within the window that the service gives.</summary>
    public bool CancelNewCommerce { get; init; }

    /// <summary>Whether granular delegated admin relationships are ended as the last step.</summary>
    public bool TerminateDelegatedAdmin { get; init; }

    /// <summary>How many customers the plan may remove; null for any number.</summary>
    public int? MaximumCount { get; init; }

    /// <summary>Which share of the partner's customers it may remove, from 0 to 1; null for all of them.</summary>
    public double? MaximumShare { get; init; }

    /// <summary>How many customers are removed and verified before the others; 0 for none.</summary>
    public int CanarySize { get; init; } = 5;

    /// <summary>Whether a second person must approve it.</summary>
    public bool RequireApproval { get; init; }

    /// <summary>How long the plan is valid.</summary>
    public TimeSpan ValidFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Customers that must never be removed: tenant ids or domains.</summary>
    public IReadOnlyList<string> Protected { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;
}
