using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>Reads what customers have licences of, and what their users have. One for a command: a customer's products are read once.</summary>
public sealed class LicenseReading(ILicensePorts ports)
{
    private readonly AskedOnce<Guid, IReadOnlyList<PartnerCustomerSku>> skus = new((customer, token) => LicenseRoles.ReadingSkus.ExplainAsync(() => ports.Licenses.ListSkusAsync(customer, token)));

    /// <summary>What a customer has licences of.</summary>
    /// <exception cref="AccessDeniedException">An application signed in alone, or a role is missing.</exception>
    public Task<IReadOnlyList<PartnerCustomerSku>> SkusAsync(Guid customerId, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(LicenseRoles.ReadingSkus.Operation);
        return skus.GetAsync(customerId, cancellationToken);
    }

    /// <summary>What a user has.</summary>
    /// <exception cref="AccessDeniedException">An application signed in alone, or a role is missing.</exception>
    /// <exception cref="NotFoundException">There is no such user.</exception>
    public async Task<IReadOnlyList<PartnerCustomerUserLicense>> OfUserAsync(PartnerCustomerUser user, CancellationToken cancellationToken)
    {
        var licenses = await LicenseRoles.Reading.AsUserAsync(ports.SignIn, () => ports.Licenses.ListAsync(user.CustomerId, user.UserId, cancellationToken)).ConfigureAwait(false);
        var products = licenses.Count == 0 ? null : await KnownAsync(user.CustomerId, cancellationToken).ConfigureAwait(false);
        return [.. licenses.Select(license => license with { UserPrincipalName = user.UserPrincipalName, PlansOff = PlansOff(license, products) })];
    }

    // Some roles may read a user's licences and not the customer's: those are worth having without what is off.
    private async Task<IReadOnlyList<PartnerCustomerSku>?> KnownAsync(Guid customerId, CancellationToken cancellationToken)
    {
        try
        {
            return await skus.GetAsync(customerId, cancellationToken).ConfigureAwait(false);
        }
        catch (AccessDeniedException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string>? PlansOff(PartnerCustomerUserLicense license, IReadOnlyList<PartnerCustomerSku>? products) =>
        products?.FirstOrDefault(sku => string.Equals(sku.SkuId, license.SkuId, StringComparison.OrdinalIgnoreCase)) is { } product
            ? [.. PlanStates.Off(product, license).Select(plan => plan.ToString())]
            : null;
}
