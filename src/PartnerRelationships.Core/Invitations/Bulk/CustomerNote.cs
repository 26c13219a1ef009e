using System;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>Notes in the event of a draft which customer the prospect was found to be, so that this one is not taken for an acceptance later.</summary>
internal static class CustomerNote
{
    private const string Beginning = "Customer already: ";

    public static string Of(CustomerMatch match) => $"{Beginning}{match.CustomerId} ({match.By})";

    /// <summary>Whether an event's detail names this customer.</summary>
    public static bool Names(string? detail, Guid customerId) =>
        detail?.StartsWith(Beginning + customerId, StringComparison.OrdinalIgnoreCase) == true;
}
