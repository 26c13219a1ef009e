using System;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>A customer that a prospect is, or may be.</summary>
/// <param name="CustomerId">Its tenant.</param>
/// <param name="By">What both have in common; a name alone is only a hint.</param>
public sealed record CustomerMatch(Guid CustomerId, InvitationMatch By)
{
    /// <summary>Whether it is that customer beyond doubt.</summary>
    public bool IsCertain => By != InvitationMatch.Name;
}

/// <summary>Notes in the event of a draft which customer the prospect was found to be, so that this one is not taken for an acceptance later.</summary>
internal static class CustomerNote
{
    private const string Beginning = "Customer already: ";

    public static string Of(CustomerMatch match) => $"{Beginning}{match.CustomerId} ({match.By})";

    /// <summary>Whether an event's detail names this customer.</summary>
    public static bool Names(string? detail, Guid customerId) =>
        detail?.StartsWith(Beginning + customerId, StringComparison.OrdinalIgnoreCase) == true;
}
