using System;

namespace PartnerRelationships;

/// <summary>What became of the invitations of one channel and provider.</summary>
public sealed record InvitationStatistics
{
    /// <summary>The channel; null for invitations without one, and where they are not told apart by it.</summary>
    public string? Channel { get; init; }

    /// <summary>The provider's tenant id; null for the partner alone, and where they are not told apart by it.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>The provider's name.</summary>
    public string? ProviderName { get; init; }

    /// <summary>How many invitations there are.</summary>
    public long Invited { get; init; }

    /// <summary>How many a mail server took.</summary>
    public long Sent { get; init; }

    /// <summary>How many came back, and are neither sent again nor accepted since.</summary>
    public long Bounced { get; init; }

    /// <summary>How many were withdrawn, and not accepted all the same.</summary>
    public long Withdrawn { get; init; }

    /// <summary>How many were accepted.</summary>
    public long Accepted { get; init; }

    /// <summary>The accepted ones' share of all, from 0 to 1.</summary>
    public double AcceptanceRate { get; init; }

    /// <summary>Half of the accepted ones took no longer, in days from when the invitation was sent, exported or else drafted; null while none is accepted.</summary>
    public double? MedianDays { get; init; }

    /// <summary>The longest that one took, in days; null while none is accepted.</summary>
    public double? LongestDays { get; init; }
}

/// <summary>By what invitations are told apart when they are counted.</summary>
public enum InvitationGrouping
{
    /// <summary>By where the prospect came from.</summary>
    Channel,

    /// <summary>By the indirect provider that was invited along.</summary>
    Provider,
}
