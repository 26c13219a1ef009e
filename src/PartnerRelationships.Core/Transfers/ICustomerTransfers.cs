using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Transfers;

/// <summary>Transfers of a customer's orders between partners (contract A§3.1). Only distributors and direct-bill partners may use them.</summary>
public interface ICustomerTransfers
{
    /// <summary>Every transfer of a customer in which the partner is source or target.</summary>
    /// <exception cref="AccessDeniedException">The partner may not use transfers: an indirect reseller asks its distributor.</exception>
    /// <exception cref="NoRelationshipException">The tenant is not a customer of this partner.</exception>
    Task<IReadOnlyList<PartnerCustomerTransfer>> ListAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>One transfer.</summary>
    /// <exception cref="NotFoundException">There is none of that id (code 900100).</exception>
    Task<PartnerCustomerTransfer> GetAsync(Guid customerId, string transferId, CancellationToken cancellationToken);

    /// <summary>Asks the source for a customer's orders, as the target. Never repeated by itself once it is open whether it was carried out.</summary>
    Task<TransferAnswer> CreateAsync(TransferRequest request, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Hands subscriptions over, as the source.</summary>
    /// <param name="transfer">The transfer as it was read.</param>
    /// <param name="subscriptionIds">What is handed over, at most <see cref="TransferRules.MaximumItems"/>.</param>
    /// <param name="ticket">The id under which it leaves.</param>
    /// <param name="cancellationToken">Stops at once; the request may have been carried out anyway.</param>
    Task<TransferAnswer> AcceptAsync(PartnerCustomerTransfer transfer, IReadOnlyList<string> subscriptionIds, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Cancels the request, as the target, while it is not accepted.</summary>
    Task<TransferAnswer> CancelAsync(PartnerCustomerTransfer transfer, RequestTicket ticket, CancellationToken cancellationToken);
}

/// <summary>What the service answered to a change of a transfer.</summary>
/// <param name="Transfer">The transfer; null if the answer has none.</param>
/// <param name="CorrelationId">The service's correlation id; null when it gave none.</param>
public sealed record TransferAnswer(PartnerCustomerTransfer? Transfer, string? CorrelationId);
