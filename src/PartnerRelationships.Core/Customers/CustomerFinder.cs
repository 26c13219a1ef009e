using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Customers;

/// <summary>Finds customers: the service filters what it can, the rest is matched here.</summary>
public static class CustomerFinder
{
    /// <summary>Hands over every customer that the search wants, as its page is read.</summary>
    public static Task FindAsync(
        this ICustomerDirectory directory, CustomerSearch search, IResultSink<PartnerCustomer> sink, CancellationToken cancellationToken) =>
        directory.ListAsync(
            search.ServiceFilter,
            search.LocalMatch is { } match ? new MatchingSink(sink, match) : sink,
            cancellationToken);

    private sealed class MatchingSink(IResultSink<PartnerCustomer> inner, Func<PartnerCustomer, bool> match) : IResultSink<PartnerCustomer>
    {
        public void Write(PartnerCustomer item)
        {
            if (match(item))
            {
                inner.Write(item);
            }
        }
    }
}
