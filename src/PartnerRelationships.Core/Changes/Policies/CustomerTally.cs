using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>How many customers a partner has, and which entries of a list are none of theirs. Nothing is kept of a customer: there may be any number.</summary>
/// <param name="entries">Tenant ids and domains, as they were given.</param>
public sealed class CustomerTally(params IEnumerable<string> entries) : IResultSink<PartnerCustomer>
{
    private readonly ILookup<string, string> written = entries.ToLookup(ProtectedCustomers.Plain, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> met = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many customers there are.</summary>
    public int Count { get; private set; }

    /// <summary>The entries that match no customer's id or default domain, as given.</summary>
    public IEnumerable<string> Unmatched => written.Where(entry => !met.Contains(entry.Key)).SelectMany(entry => entry);

    /// <summary>Lists all customers of the partner.</summary>
    /// <param name="customers">The partner's customers.</param>
    /// <param name="entries">Tenant ids and domains to look for among them.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public static async Task<CustomerTally> ReadAsync(ICustomerDirectory customers, IEnumerable<string> entries, CancellationToken cancellationToken)
    {
        var tally = new CustomerTally(entries);
        await customers.ListAsync(filter: null, tally, cancellationToken).ConfigureAwait(false);
        return tally;
    }

    /// <inheritdoc/>
    public void Write(PartnerCustomer item)
    {
        Count++;
        if (written.Count > 0)
        {
            Meet(item.CustomerId.ToString());
            Meet(item.Domain is { } domain ? ProtectedCustomers.Plain(domain) : null);
        }
    }

    private void Meet(string? entry)
    {
        if (entry is not null && written.Contains(entry))
        {
            met.Add(entry);
        }
    }
}
