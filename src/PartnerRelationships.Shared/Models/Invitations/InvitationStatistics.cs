using System;

namespace PartnerRelationships;

/// <summary>The results of the invitations of one channel and provider.</summary>
public sealed record InvitationStatistics
{
    /// <summary>The channel; null for invitations without one, or if the grouping ignores it.</summary>
    public string? Channel { get; init; }

    /// <summary>The provider's tenant id; null for the partner alone, or if the grouping ignores it.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>The provider's name.</summary>
    public string? ProviderName { get; init; }

    /// <summary>How many invitations there are.</summary>
    public long Invited { get; init; }

    /// <summary>How many were accepted by a mail server.</summary>
    public long Sent { get; init; }

    /// <summary>How many came back and were neither sent again nor accepted afterwards.</summary>
    public long Bounced { get; init; }

    /// <summary>How many were withdrawn and not accepted.</summary>
    public long Withdrawn { get; init; }

    /// <summary>How many were accepted.</summary>
    public long Accepted { get; init; }

    /// <summary>The share of invitations that were accepted, from 0 to 1.</summary>
    public double AcceptanceRate { get; init; }

    /// <summary>The median number of days from sending (or exporting, or drafting) to acceptance; null if none is accepted.</summary>
    public double? MedianDays { get; init; }

    /// <summary>The longest time to acceptance in days; null if none is accepted.</summary>
    public double? LongestDays { get; init; }
}

/// <summary>How invitations are grouped when they are counted.</summary>
public enum InvitationGrouping
{
    /// <summary>By where the prospect came from.</summary>
    Channel,

    /// <summary>By the indirect provider in the invitation.</summary>
    Provider,
}
