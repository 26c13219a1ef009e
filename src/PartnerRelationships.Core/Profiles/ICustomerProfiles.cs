using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Profiles;

/// <summary>Customers' profiles at the service (contract §5.2, A§7).</summary>
public interface ICustomerProfiles
{
    /// <summary>Whom and where a customer is billed.</summary>
    /// <exception cref="NoRelationshipException">The tenant is not a customer of this partner.</exception>
    Task<CustomerBillingProfile> GetBillingAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>Changes what the edit names, of the version that is given, and sends everything else back as it is.</summary>
    /// <param name="before">The profile as it was read; another version is not changed.</param>
    /// <param name="edit">What is to be different.</param>
    /// <param name="ticket">The id it leaves under. It is never repeated by itself once it is open whether it was carried out.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>The profile as the service shows it in its answer.</returns>
    /// <exception cref="ConflictException">There is another version by now (EtagStale).</exception>
    Task<CustomerBillingProfile> UpdateBillingAsync(CustomerBillingProfile before, BillingEdit edit, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>The company as the tenant's directory knows it.</summary>
    /// <exception cref="AccessDeniedException">The customer granted no role for it (RoleMissing).</exception>
    Task<CustomerCompany> GetOrganizationAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>Every domain of the tenant.</summary>
    /// <exception cref="AccessDeniedException">The customer granted no role for it (RoleMissing).</exception>
    Task<IReadOnlyList<string>> ListDomainsAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>What the customer counts as for special offers.</summary>
    Task<IReadOnlyList<CustomerQualification>> ListQualificationsAsync(Guid customerId, CancellationToken cancellationToken);
}
