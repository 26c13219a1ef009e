using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>Graph's values for the status of a delegated admin relationship, and what they mean here (contract §6.1, A§5). There may be newer ones.</summary>
public static class DelegatedAdminStatus
{
    /// <summary>A draft: no approval was requested yet.</summary>
    public const string Created = "created";

    /// <summary>It waits for the customer, for 90 days.</summary>
    public const string ApprovalPending = "approvalPending";

    /// <summary>The customer approved.</summary>
    public const string Approved = "approved";

    /// <summary>The approval is about to take effect.</summary>
    public const string Activating = "activating";

    /// <summary>It gives its roles.</summary>
    public const string Active = "active";

    /// <summary>Its time is over, and it is about to end.</summary>
    public const string Expiring = "expiring";

    /// <summary>It has expired, or was not approved in time.</summary>
    public const string Expired = "expired";

    /// <summary>Somebody asked for its end.</summary>
    public const string TerminationRequested = "terminationRequested";

    /// <summary>It is being ended.</summary>
    public const string Terminating = "terminating";

    /// <summary>It was ended.</summary>
    public const string Terminated = "terminated";

    private static readonly string[] Ended = [TerminationRequested, Terminating, Terminated, Expiring, Expired];

    /// <summary>The words that are known, in the order of a relationship's life.</summary>
    public static IReadOnlyList<string> All { get; } = [Created, ApprovalPending, Approved, Activating, Active, Expiring, Expired, TerminationRequested, Terminating, Terminated];

    /// <summary>Whether a relationship is there.</summary>
    public static bool Is(this DelegatedAdminRelationship relationship, string status) => string.Equals(relationship.Status, status, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a relationship is at its end, or on the way there with no way back.</summary>
    public static bool IsEnded(string status) => Ended.Contains(status, StringComparer.OrdinalIgnoreCase);
}
