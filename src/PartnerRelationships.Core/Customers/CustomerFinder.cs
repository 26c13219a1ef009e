using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Customers;

/// <summary>Finds customers: the service filters what it can, the rest is matched here.</summary>
public static class CustomerFinder
{
    /// <summary>Hands over every customer that the search wants, as its page is read. Customers who are named as it was typed win over what that would stand for
    /// as a pattern.</summary>
    /// <exception cref="NotFoundException">No customer has this name, and it has no wildcards (CustomerNameNotFound); the message lists the names that begin with
    /// it.</exception>
    public static async Task FindAsync(
        this ICustomerDirectory directory, CustomerSearch search, IResultSink<PartnerCustomer> sink, CancellationToken cancellationToken)
    {
        if (search.Name is { IsExact: true } name)
        {
            var watch = new NameWatch(name, Matching(search, sink));
            await directory.ListAsync(search.ServiceFilter, watch, cancellationToken).ConfigureAwait(false);
            watch.RequireSeen();
        }
        else if (search.Name is not { IsPurePrefix: false } pattern || !await directory.FindNamedAsync(search with { Name = TextPattern.Literal(pattern.Text) }, sink, cancellationToken).ConfigureAwait(false))
        {
            await directory.ListAsync(search.ServiceFilter, Matching(search, sink), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> FindNamedAsync(this ICustomerDirectory directory, CustomerSearch search, IResultSink<PartnerCustomer> sink, CancellationToken cancellationToken)
    {
        var found = false;
        var noting = sink.Only(_ => found = true);
        await directory.ListAsync(search.ServiceFilter, Matching(search, noting), cancellationToken).ConfigureAwait(false);
        return found;
    }

    private static IResultSink<PartnerCustomer> Matching(CustomerSearch search, IResultSink<PartnerCustomer> sink) =>
        search.LocalMatch is { } match ? sink.Only(match) : sink;
}
