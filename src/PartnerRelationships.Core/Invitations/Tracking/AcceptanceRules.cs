using System;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Tracking;

/// <summary>Whether a customer that fits an invitation came of it, or was one before.</summary>
/// <remarks>
/// What the service's log says comes first: a customer since before the invitation was drafted is no answer to it; a few minutes before are the difference
/// between two clocks, unless the customer was found when the invitation was drafted. Where the log says nothing,
/// the draft's own event may: it names the customer that the prospect was found to be. A tenant or a domain that fits is an answer unless one of
/// these speaks against it. A name is weaker: where the log was read for all the time since the draft and knows of no new customer, the customer
/// of that name was there before. Where the log cannot be read, a name stays a guess that somebody should look at.
/// </remarks>
internal static class AcceptanceRules
{
    /// <summary>Whether it can be the answer.</summary>
    /// <param name="by">What fits.</param>
    /// <param name="draftedOn">When the invitation was drafted.</param>
    /// <param name="customerSince">When the customer became one, by the log; null if it does not say.</param>
    /// <param name="logFrom">From when on the log was read; null when it could not be.</param>
    /// <param name="wasNoted">Whether the customer was found when the invitation was drafted.</param>
    public static bool IsAnswer(InvitationMatch by, DateTimeOffset draftedOn, DateTimeOffset? customerSince, DateTimeOffset? logFrom, bool wasNoted) =>
        customerSince is { } since ? since >= draftedOn - (wasNoted ? TimeSpan.Zero : OtherClocks.Difference)
        : !wasNoted && (by != InvitationMatch.Name || !(logFrom <= draftedOn));
}
