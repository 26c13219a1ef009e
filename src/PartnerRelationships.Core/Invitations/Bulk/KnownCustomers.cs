using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>Tells which prospects are customers already. For a few the service is asked one by one; for many the customer list is read once.</summary>
/// <remarks>A list gives a customer's default domain only (contract §5.1): one that is known by another domain is recognised by its tenant id or name.</remarks>
internal sealed class KnownCustomers(ICustomerDirectory directory)
{
    private const int Few = 20;
    private readonly AskedOnce<string, CustomerIndex> everybody = new(async (_, token) =>
    {
        var resold = new CustomerIndex();
        await directory.ListAsync(null, Resold(resold), token).ConfigureAwait(false);
        return resold;
    });

    private int prospects;

    /// <summary>The customer that the prospect is; null when it is none.</summary>
    public async Task<CustomerMatch?> FindAsync(ResellerInvitation prospect, CancellationToken cancellationToken)
    {
        if (prospect is { CustomerId: null, Domain: null, CustomerName: null })
        {
            return null;
        }

        return Interlocked.Increment(ref prospects) <= Few
            ? await AskAsync(prospect, cancellationToken).ConfigureAwait(false)
            : Match(await everybody.GetAsync("", cancellationToken).ConfigureAwait(false), prospect);
    }

    private async Task<CustomerMatch?> AskAsync(ResellerInvitation prospect, CancellationToken cancellationToken)
    {
        var found = new CustomerIndex();
        if (prospect.CustomerId is { } id)
        {
            await ReadAsync(id, Resold(found), cancellationToken).ConfigureAwait(false);
        }

        if (prospect.Domain is { } domain)
        {
            foreach (var form in new[] { domain, DomainNames.Shown(domain) }.Distinct())
            {
                await directory.ListAsync(new CustomerFilter(CustomerFilterField.Domain, form), Resold(found), cancellationToken).ConfigureAwait(false);
            }
        }

        if (prospect.CustomerName is { } name && found.OfName(name) is null && (prospect.CustomerId is not null || Match(found, prospect) is null))
        {
            await directory.ListAsync(new CustomerFilter(CustomerFilterField.CompanyName, name), Resold(found), cancellationToken).ConfigureAwait(false);
        }

        return Match(found, prospect);
    }

    // A tenant that is not the reseller's customer may still be invited.
    private static ActionSink<PartnerCustomer> Resold(CustomerIndex index) => new(customer =>
    {
        if (customer.IsResold())
        {
            index.Write(customer);
        }
    });

    // By the surest sign there is.
    private static CustomerMatch? Match(CustomerIndex known, ResellerInvitation prospect)
    {
        if (prospect.CustomerId is { } id && known.Has(id))
        {
            known.RequireOne(id, prospect.Domain, prospect.CustomerName);
            return new(id, InvitationMatch.TenantId);
        }

        return known.OfDomain(prospect.Domain) is { } owner ? new(owner, InvitationMatch.Domain)
            : known.OfName(prospect.CustomerName) is { } named ? new(named, InvitationMatch.Name)
            : null;
    }

    private async Task ReadAsync(Guid customerId, ActionSink<PartnerCustomer> sink, CancellationToken cancellationToken)
    {
        try
        {
            sink.Write(await directory.GetAsync(customerId, cancellationToken).ConfigureAwait(false));
        }
        catch (PartnerRelationshipsException error) when (error is NotFoundException or NoRelationshipException)
        {
            // The tenant is not a customer, or another partner's customer.
        }
    }
}
