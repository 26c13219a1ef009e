using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Agreements;

/// <summary>Agreements between Microsoft and customers, as partners see them (contract A§7; public cloud only).</summary>
public interface ICustomerAgreements
{
    /// <summary>The versions of the Microsoft Customer Agreement that can be accepted.</summary>
    Task<IReadOnlyList<AgreementTemplate>> ListTemplatesAsync(CancellationToken cancellationToken);

    /// <summary>Who accepted it for a customer, as partners confirmed.</summary>
    Task<IReadOnlyList<PartnerCustomerAgreement>> ListAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>Whether the customer signed it with Microsoft itself.</summary>
    Task<bool> IsSignedDirectlyAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>Confirms that a person accepted it for the customer. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <param name="agreement">Who, when and which template.</param>
    /// <param name="ticket">The id it leaves under.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>The confirmation as the service keeps it.</returns>
    /// <exception cref="ConflictException">The same person is confirmed already (AgreementExists).</exception>
    Task<PartnerCustomerAgreement> ConfirmAsync(PartnerCustomerAgreement agreement, RequestTicket ticket, CancellationToken cancellationToken);
}
