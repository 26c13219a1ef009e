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
    private readonly AskedOnce<string, CustomerKeys> everybody = new(async (_, token) =>
    {
        var keys = new CustomerKeys();
        await directory.ListAsync(null, keys, token).ConfigureAwait(false);
        return keys;
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
            : (await everybody.GetAsync("", cancellationToken).ConfigureAwait(false)).Find(prospect);
    }

    private async Task<CustomerMatch?> AskAsync(ResellerInvitation prospect, CancellationToken cancellationToken)
    {
        var keys = new CustomerKeys();
        if (prospect.CustomerId is { } id)
        {
            await ReadAsync(id, keys, cancellationToken).ConfigureAwait(false);
        }

        if (prospect.Domain is { } domain)
        {
            foreach (var form in new[] { domain, DomainNames.Shown(domain) }.Distinct())
            {
                await directory.ListAsync(new CustomerFilter(CustomerFilterField.Domain, form), keys, cancellationToken).ConfigureAwait(false);
            }
        }

        if (prospect.CustomerName is { } name && !keys.HasName(name) && (prospect.CustomerId is not null || keys.Find(prospect) is null))
        {
            await directory.ListAsync(new CustomerFilter(CustomerFilterField.CompanyName, name), keys, cancellationToken).ConfigureAwait(false);
        }

        return keys.Find(prospect);
    }

    private async Task ReadAsync(Guid customerId, CustomerKeys keys, CancellationToken cancellationToken)
    {
        try
        {
            keys.Write(await directory.GetAsync(customerId, cancellationToken).ConfigureAwait(false));
        }
        catch (PartnerRelationshipsException error) when (error is NotFoundException or NoRelationshipException)
        {
            // It is nobody's customer, or somebody else's.
        }
    }
}
