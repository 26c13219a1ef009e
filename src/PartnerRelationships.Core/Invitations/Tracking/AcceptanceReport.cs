using System.Collections.Generic;

namespace PartnerRelationships.Core.Invitations.Tracking;

/// <summary>What a comparison of invitations with customers found.</summary>
/// <param name="Open">How many invitations were open.</param>
/// <param name="IsLogRead">Whether the service's log could be read.</param>
/// <param name="Answers">The customers that may have come of them.</param>
public sealed record AcceptanceReport(int Open, bool IsLogRead, IReadOnlyList<InvitationAcceptance> Answers)
{
    /// <summary>Whether an answer is sure enough to be noted.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="acceptNameMatch">Whether a name alone is enough.</param>
    public static bool IsSure(InvitationAcceptance answer, bool acceptNameMatch) =>
        answer.Candidates == 1 && (acceptNameMatch || answer.MatchedBy != InvitationMatch.Name);
}
