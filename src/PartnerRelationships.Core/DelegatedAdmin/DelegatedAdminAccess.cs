using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>The way to delegated admin relationships, for those who cannot do without.</summary>
public static class DelegatedAdminAccess
{
    /// <summary>A connection's delegated admin relationships.</summary>
    /// <exception cref="WrongConnectionException">The connection does not reach Microsoft Graph (GraphNotReachable).</exception>
    public static IDelegatedAdminRelationships Required(this IDelegatedAdminRelationships? relationships) => relationships
        ?? throw new WrongConnectionException("GraphNotReachable", "Delegated admin rights are in Microsoft Graph, and this connection's token is not for it.")
        {
            RecommendedAction = ErrorIds.ActionOf("GraphNotReachable"),
        };
}
