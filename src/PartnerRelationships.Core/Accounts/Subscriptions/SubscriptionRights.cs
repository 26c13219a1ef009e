using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Access;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>Who may read and change subscriptions (contract §5.12, §7, A§1.2): an application alone too, and no role of the customer's is needed. Says so where
/// the service only says no.</summary>
internal static class SubscriptionRights
{
    private const string Role = "Admin agent";

    /// <summary>Reads; a refusal names who gives the role. A provider's word is not needed for it.</summary>
    public static async Task<T> ExplainReadAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (AccessDeniedException error) when (RoleNeed.IsAboutRoles(error))
        {
            throw NeedsRole("Reading", error);
        }
    }

    /// <summary>Changes; a refusal names who must act: the reseller's provider, or the person who assigns the role.</summary>
    public static async Task<T> ExplainChangeAsync<T>(IPartnerContext ports, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (error is AccessDeniedException or RemoteServiceException { Fault.Status: 400 })
        {
            var type = await ports.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false);
            if (ProviderRefusal.Is(error, type))
            {
                throw NeedsProvider(error);
            }

            if (error is AccessDeniedException denied && RoleNeed.IsAboutRoles(denied))
            {
                throw NeedsRole("Changing", denied);
            }

            throw;
        }
    }

    private static AccessDeniedException NeedsProvider(PartnerRelationshipsException error) => new(
        "SubscriptionNeedsProvider", $"The service refuses this: the subscriptions of an indirect reseller's customer are changed by the indirect provider. {error.Message}", error.Fault, error)
    {
        RecommendedAction = "Ask your indirect provider to make the change: it sold the subscription. Give it the customer's tenant id and the subscription's id.",
    };

    private static AccessDeniedException NeedsRole(string operation, AccessDeniedException error) => new(
        "RoleMissing", $"{operation} subscriptions needs the role {Role} in your own Partner Center account. {error.Message}", error.Fault, error)
    {
        RecommendedAction = $"Ask a Global Administrator of your own tenant to give you the role {Role} in Partner Center (Account settings, User management), then connect again.",
    };
}
