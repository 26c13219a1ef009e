using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Transfers;

namespace PartnerRelationships.Core.Handovers;

/// <summary>Lists, creates, accepts and undoes transfers of one customer at a time. Each change is in the ledger before and after, and is read back. One for a command.</summary>
public sealed class TransferDesk(ITransferPorts ports)
{
    private readonly ChangeJournal journal = new(ports);

    /// <summary>A customer's transfers, oldest first.</summary>
    public Task<IReadOnlyList<PartnerCustomerTransfer>> ListAsync(Guid customerId, CancellationToken cancellationToken) =>
        ExplainAsync(async () => (IReadOnlyList<PartnerCustomerTransfer>)[.. (await ports.Transfers.ListAsync(customerId, cancellationToken).ConfigureAwait(false)).OrderBy(one => one.CreatedOn)]);

    /// <summary>One of them.</summary>
    /// <exception cref="NotFoundException">There is none of that id (TransferNotFound).</exception>
    public Task<PartnerCustomerTransfer> GetAsync(Guid customerId, string transferId, CancellationToken cancellationToken) =>
        ExplainAsync(() => ports.Transfers.GetAsync(customerId, transferId.Trim(), cancellationToken));

    /// <summary>Checks a request before it is sent.</summary>
    /// <exception cref="ConflictException">There is one in progress already (TransferUnderWay).</exception>
    /// <exception cref="InvalidInputException">The address for the service's notice is unknown (TransferEmailMissing).</exception>
    public async Task<TransferRequest> PlanAsync(TransferRequest request, CancellationToken cancellationToken)
    {
        var customer = await ports.Customers.GetAsync(request.CustomerId, cancellationToken).ConfigureAwait(false);
        var underWay = (await ListAsync(request.CustomerId, cancellationToken).ConfigureAwait(false))
            .FirstOrDefault(one => TransferRules.Leads(one, request.SourcePartnerId, ports.Profile.TenantId) && TransferRules.IsOpen(one));
        if (underWay is not null)
        {
            throw new ConflictException("TransferUnderWay", $"A transfer of {customer.Name} from that partner already exists: {underWay}.");
        }

        var email = request.CustomerEmail.Length > 0 ? request.CustomerEmail : customer.Email;
        return request with
        {
            CustomerName = customer.Name,
            CustomerEmail = email ?? throw new InvalidInputException("TransferEmailMissing", $"The service notifies {customer.Name} of the transfer by e-mail, but its contact address cannot be read."),
            TargetPartnerId = ports.Profile.TenantId,
        };
    }

    /// <summary>Asks the source for the customer's orders.</summary>
    public async Task<PartnerCustomerTransfer> CreateAsync(TransferRequest request, CancellationToken cancellationToken)
    {
        var known = (await ListAsync(request.CustomerId, cancellationToken).ConfigureAwait(false)).Select(one => one.TransferId).ToList();
        PartnerCustomerTransfer? made = null;
        var change = new AccountChange(request.CustomerId, "NewTransfer", request.SourcePartnerId.ToString()) { SubjectName = request.SourcePartnerName };
        await ExplainAsync(() => journal.CarryOutAsync(change, (ticket, token) => ports.Transfers.CreateAsync(request, ticket, token), token => RequireAsync(IsThereAsync, request.SourcePartnerName, token), IsThereAsync, cancellationToken)).ConfigureAwait(false);
        return made ?? throw NotConfirmed(request.SourcePartnerName);

        async Task<bool> IsThereAsync(CancellationToken token) =>
            (made = (await ListAsync(request.CustomerId, token).ConfigureAwait(false)).LastOrDefault(one => TransferRules.Leads(one, request.SourcePartnerId, ports.Profile.TenantId) && !known.Contains(one.TransferId))) is not null;
    }

    /// <summary>What would be handed over with a transfer: what is named, or everything that can be.</summary>
    /// <exception cref="ConflictException">It does not wait for anybody (TransferNotPending), or is for another partner to accept (TransferOfOthers).</exception>
    /// <exception cref="InvalidInputException">There is nothing that can be handed over (TransferEmpty).</exception>
    public async Task<IReadOnlyList<string>> ItemsAsync(PartnerCustomerTransfer transfer, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        RequirePending(transfer, transfer.SourcePartnerId, "accept");
        var movable = TransferRules.Movable(await ports.Subscriptions.ListAsync(transfer.CustomerId, cancellationToken).ConfigureAwait(false));
        var items = wanted.Count > 0 ? wanted : [.. movable.Take(TransferRules.MaximumItems)];
        return items.Count > 0 ? items : throw new InvalidInputException("TransferEmpty", $"The customer {transfer.CustomerName ?? transfer.CustomerId.ToString()} has no subscription of yours that a transfer can move.");
    }

    /// <summary>Hands subscriptions over.</summary>
    public Task<PartnerCustomerTransfer> AcceptAsync(PartnerCustomerTransfer transfer, IReadOnlyList<string> items, CancellationToken cancellationToken) => ChangeAsync(
        "ApproveTransfer", transfer, (ticket, token) => ports.Transfers.AcceptAsync(transfer, items, ticket, token), now => !TransferRules.IsPending(now), cancellationToken);

    /// <summary>Looks whether a transfer can be undone.</summary>
    /// <exception cref="ConflictException">It is no longer pending (TransferNotPending), or another partner created it (TransferOfOthers).</exception>
    public void RequireCancellable(PartnerCustomerTransfer transfer) => RequirePending(transfer, transfer.TargetPartnerId, "withdraw");

    /// <summary>Takes a transfer back.</summary>
    public Task<PartnerCustomerTransfer> CancelAsync(PartnerCustomerTransfer transfer, CancellationToken cancellationToken) => ChangeAsync(
        "StopTransfer", transfer, (ticket, token) => ports.Transfers.CancelAsync(transfer, ticket, token), TransferRules.IsOff, cancellationToken);

    private async Task<PartnerCustomerTransfer> ChangeAsync(
        string action, PartnerCustomerTransfer transfer, Func<RequestTicket, CancellationToken, Task<TransferAnswer>> send, Func<PartnerCustomerTransfer, bool> isShown, CancellationToken cancellationToken)
    {
        var last = transfer;
        var change = new AccountChange(transfer.CustomerId, action, transfer.TransferId) { SubjectName = transfer.CustomerName };
        await ExplainAsync(() => journal.CarryOutAsync(change, send, token => RequireAsync(IsShownAsync, transfer.TransferId, token), IsShownAsync, cancellationToken)).ConfigureAwait(false);
        return last;

        async Task<bool> IsShownAsync(CancellationToken token) => isShown(last = await ports.Transfers.GetAsync(transfer.CustomerId, transfer.TransferId, token).ConfigureAwait(false));
    }

    private static async Task RequireAsync(Func<CancellationToken, Task<bool>> isShown, string what, CancellationToken cancellationToken)
    {
        if (!await isShown(cancellationToken).ConfigureAwait(false))
        {
            throw NotConfirmed(what);
        }
    }

    private static ConflictException NotConfirmed(string what) => new("ChangeNotConfirmed", $"The service accepted the change of the transfer ({what}), but does not show it.");

    private void RequirePending(PartnerCustomerTransfer transfer, Guid? party, string act)
    {
        if (!TransferRules.IsPending(transfer))
        {
            throw new ConflictException("TransferNotPending", $"The transfer {transfer.TransferId} is {transfer.Status}. It can no longer be changed: there is nothing to {act}.");
        }

        if (party != ports.Profile.TenantId)
        {
            throw new ConflictException("TransferOfOthers", $"{ports.Profile.Name} is not the partner who can {act} the transfer {transfer.TransferId}.");
        }
    }

    private async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (AccessDeniedException error) when (error.ErrorId != "TransfersNeedDistributor")
        {
            throw ProviderRefusal.Is(error, await ports.PartnerKind.FindAsync(default).ConfigureAwait(false))
                ? new AccessDeniedException("TransfersNeedDistributor", $"Transfers take place between distributors, and the service does not allow them for you. {error.Message}", error.Fault, error)
                : error;
        }
    }
}
