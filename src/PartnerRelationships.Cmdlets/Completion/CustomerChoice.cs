using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>The customers to choose from at the prompt: all of them once they are listed, and until then those that the service finds.</summary>
internal static class CustomerChoice
{
    // What is left of a second is for the search.
    private static readonly TimeSpan ForTheList = TimeSpan.FromMilliseconds(400);

    /// <summary>Those that a word may mean.</summary>
    /// <param name="session">The services behind the connection.</param>
    /// <param name="word">The beginning of a name, a domain or an id.</param>
    /// <param name="most">How many are enough where the service is asked.</param>
    /// <param name="patience">Ends when the typist has waited long enough.</param>
    public static async Task<IReadOnlyList<PartnerCustomer>> OfAsync(PartnerSession session, string word, int most, CancellationToken patience)
    {
        using var shorter = CancellationTokenSource.CreateLinkedTokenSource(patience);
        shorter.CancelAfter(ForTheList);
        return await CompletionCache.ReadAsync(session, "customers", CompletionCache.OfService, token => ListAsync(session, token), shorter.Token).ConfigureAwait(false)
            ?? await SearchAsync(session, word, most, patience).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<PartnerCustomer>> ListAsync(PartnerSession session, CancellationToken cancellationToken)
    {
        var all = new FirstFew<PartnerCustomer>();
        await session.Customers.ListAsync(filter: null, all, cancellationToken).ConfigureAwait(false);
        return all.Items;
    }

    // The service filters by the beginning of a name or of a domain, one at a time.
    private static async Task<IReadOnlyList<PartnerCustomer>> SearchAsync(PartnerSession session, string word, int most, CancellationToken patience)
    {
        var beginning = TextPattern.Beginning(word);
        var found = await Task.WhenAll(FindAsync(session, new CustomerSearch { Name = beginning }, most, patience), FindAsync(session, new CustomerSearch { Domain = beginning }, most, patience)).ConfigureAwait(false);
        return [.. found.SelectMany(customers => customers)];
    }

    private static Task<IReadOnlyList<PartnerCustomer>> FindAsync(PartnerSession session, CustomerSearch search, int most, CancellationToken patience) =>
        FirstFew.OfAsync<PartnerCustomer>(most, found => session.Customers.FindAsync(search, found, patience));
}
