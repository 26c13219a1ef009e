using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Accounts.Access;

/// <summary>What the service does not let indirect resellers do (contract §5.2, §5.11): refused before it is asked, and said who may.</summary>
internal static class ResellerRule
{
    /// <summary>Refuses an indirect reseller; a partner whose kind cannot be found out is left to the service.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="operation">What is wanted, for the message: "Creating a customer".</param>
    /// <param name="way">What to do instead.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="AccessDeniedException">The partner is an indirect reseller (WrongPartnerType).</exception>
    public static async Task RefuseResellerAsync(this IPartnerContext context, string operation, string way, CancellationToken cancellationToken)
    {
        if (await context.PartnerKind.FindAsync(cancellationToken).ConfigureAwait(false) == PartnerType.IndirectReseller)
        {
            throw new AccessDeniedException("WrongPartnerType", $"{operation} is not available to indirect resellers. Their indirect provider must do it.") { RecommendedAction = way };
        }
    }
}
