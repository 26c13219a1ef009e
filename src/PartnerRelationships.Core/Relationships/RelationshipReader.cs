using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Relationships;

/// <summary>Reads every tie to customers: in full with questions about each, or from lists that are read once. Keep one for a run over many customers.</summary>
/// <param name="ports">The outside.</param>
/// <param name="isForMany">Whether lists answer what they can also where customers are read in full: a few requests in place of some for each of thousands.</param>
public sealed class RelationshipReader(IRelationshipPorts ports, bool isForMany = false)
{
    private const string Operation = "Reading the partners of a customer";
    private readonly TieQuestions questions = new(ports);
    private readonly DelegatedAdminTies delegatedAdmin = new(ports);
    private readonly AskedOnce<bool, TieBook> book = new((_, token) => TieBook.ReadAsync(ports, token));

    /// <summary>Reads the ties to one customer in full; a tenant without any is a normal answer.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    /// <exception cref="AccessDeniedException">An application signed in alone.</exception>
    public async Task<CustomerRelationship> ReadAsync(Guid customerId, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(Operation);
        var customer = await ports.Customers.ReadStateAsync(customerId, cancellationToken).ConfigureAwait(false);
        var ties = isForMany
            ? (await book.GetAsync(true, cancellationToken).ConfigureAwait(false)).Of(customerId)
            : await questions.OfAsync(customerId, customer.IsGone, cancellationToken).ConfigureAwait(false);
        return Of(customerId, customer, await WithGroupsAsync(ties, cancellationToken).ConfigureAwait(false), ports.Clock.Now);
    }

    /// <summary>Hands over everybody's ties as the list of customers is read.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task ListAsync(IResultSink<CustomerRelationship> sink, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(Operation);
        var ties = await book.GetAsync(true, cancellationToken).ConfigureAwait(false);
        var joining = new PickingSink<PartnerCustomer, CustomerRelationship>(sink, customer => Of(customer.CustomerId, CustomerState.Of(customer), ties.Of(customer.CustomerId), ports.Clock.Now));
        await ports.Customers.ListAsync(filter: null, joining, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hands over the tenants that have delegated admin relationships and are no customers, when all customers have been listed.</summary>
    /// <param name="listed">The customers that the list has.</param>
    /// <param name="sink">Takes them.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task ListOthersAsync(ICollection<Guid> listed, IResultSink<CustomerRelationship> sink, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(Operation);
        var ties = await book.GetAsync(true, cancellationToken).ConfigureAwait(false);
        foreach (var other in ties.WithDelegatedAdmin.Where(id => !listed.Contains(id)))
        {
            sink.Write(Of(other, new CustomerState(), ties.Of(other), ports.Clock.Now));
        }
    }

    /// <summary>The lists that could not be read, and why; empty if all of them were.</summary>
    public async Task<IReadOnlyList<CustomerPartMissing>> ListMissingAsync(CancellationToken cancellationToken) =>
        (await book.GetAsync(true, cancellationToken).ConfigureAwait(false)).Missing;

    /// <summary>Reads the lists, to look customers up in.</summary>
    /// <exception cref="AccessDeniedException">An application signed in alone.</exception>
    public async Task<RelationshipBook> OpenAsync(CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(Operation);
        var (ties, listed) = (book.GetAsync(true, cancellationToken), ListedCustomers.ReadAsync(ports.Customers, cancellationToken));
        await Task.WhenAll(ties, listed).ConfigureAwait(false);
        return new RelationshipBook(await listed.ConfigureAwait(false), await ties.ConfigureAwait(false), ports.Clock);
    }

    internal static CustomerRelationship Of(Guid customerId, CustomerState customer, CustomerTies ties, DateTimeOffset now) => new()
    {
        CustomerId = customerId,
        Name = customer.Name,
        Domain = customer.Domain,
        Reseller = customer.Relationship,
        DelegatedAdmin = customer.DelegatedAdmin,
        IndirectPartners = ties.Partners?.Names,
        IndirectPartnerIds = ties.Partners?.Ids,
        DelegatedAdminRelationships = ties.DelegatedAdmin,
        Invitation = ties.Invitation,
        Run = ties.Run,
        Missing = ties.Missing,
        ReadOn = now,
    };

    private async Task<CustomerTies> WithGroupsAsync(CustomerTies ties, CancellationToken cancellationToken)
    {
        if (ties.DelegatedAdmin is not { Count: > 0 } known)
        {
            return ties;
        }

        var read = await AccountPart.ReadAsync(
            nameof(CustomerRelationship.DelegatedAdminGroups), () => delegatedAdmin.WithGroupsAsync(known, cancellationToken)).ConfigureAwait(false);
        return read.Missing is { } missing ? ties with { Missing = [.. ties.Missing, missing] } : ties with { DelegatedAdmin = read.Value };
    }
}
