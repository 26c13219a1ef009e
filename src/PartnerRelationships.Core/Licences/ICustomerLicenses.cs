using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Licences;

/// <summary>The licences that a customer has, and those of its users (contract §5.14, A§6). The service takes none of it from an application alone.</summary>
public interface ICustomerLicenses
{
    /// <summary>What a customer has licences of, of both licence groups.</summary>
    /// <exception cref="AccessDeniedException">The partner lacks a role (RoleMissing).</exception>
    Task<IReadOnlyList<PartnerCustomerSku>> ListSkusAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>What one user has, of both licence groups.</summary>
    /// <exception cref="NotFoundException">There is no such user (code 60002).</exception>
    /// <exception cref="AccessDeniedException">The partner lacks a role (RoleMissing).</exception>
    Task<IReadOnlyList<PartnerCustomerUserLicense>> ListAsync(Guid customerId, Guid userId, CancellationToken cancellationToken);

    /// <summary>Gives and takes licences, all at once or none. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <param name="update">What, of one licence group.</param>
    /// <param name="ticket">The id under which it leaves.</param>
    /// <param name="cancellationToken">Stops at once; the request may have been carried out anyway.</param>
    /// <exception cref="RemoteServiceException">There is none left (LicensesExhausted), or it does not fit the user.</exception>
    /// <exception cref="UnreachableException">No answer came: it may have been carried out.</exception>
    Task<LicenseAnswer> ChangeAsync(LicenseUpdate update, RequestTicket ticket, CancellationToken cancellationToken);
}

/// <summary>A change of one user's licences, all of one licence group: an exchange is one request (contract A§6).</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="UserId">The user.</param>
/// <param name="Assign">What it gets, or what is set again of what it has.</param>
/// <param name="Remove">The ids of the SKUs that it loses.</param>
public sealed record LicenseUpdate(Guid CustomerId, Guid UserId, IReadOnlyList<LicenseGrant> Assign, IReadOnlyList<string> Remove);

/// <summary>A licence to give.</summary>
/// <param name="SkuId">The SKU.</param>
/// <param name="ExcludedPlans">The ids of its service plans that are off for the user.</param>
public sealed record LicenseGrant(string SkuId, IReadOnlyList<string> ExcludedPlans);

/// <summary>What the service answered to a change that it carried out.</summary>
/// <param name="Warnings">What it remarked; empty mostly.</param>
public sealed record LicenseAnswer(IReadOnlyList<string> Warnings);
