using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Diagnostics;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>The way to delegated admin relationships, for those who cannot do without.</summary>
public static class DelegatedAdminAccess
{
    /// <summary>The session's delegated admin relationships.</summary>
    /// <exception cref="WrongConnectionException">The connection does not reach Microsoft Graph (GraphNotReachable).</exception>
    public static IDelegatedAdminRelationships RequireDelegatedAdmin(this PartnerSession session) => session.DelegatedAdmin
        ?? throw new WrongConnectionException("GraphNotReachable", "Delegated admin rights are in Microsoft Graph, and this connection's token is not for it.")
        {
            RecommendedAction = ErrorIds.ActionOf("GraphNotReachable"),
        };
}
