using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Relationships;

/// <summary>Only what the list of customers says of each.</summary>
internal sealed class ListedCustomers
{
    private readonly Dictionary<Guid, Entry> entries = [];
    private readonly Dictionary<string, string> words = [];

    /// <summary>Reads the list.</summary>
    public static async Task<ListedCustomers> ReadAsync(ICustomerDirectory customers, CancellationToken cancellationToken)
    {
        var all = new ListedCustomers();
        await customers.ListAsync(filter: null, new ActionSink<PartnerCustomer>(all.Add), cancellationToken).ConfigureAwait(false);
        return all;
    }

    /// <summary>What it says of a customer; null if it does not have it.</summary>
    public CustomerState? Find(Guid customerId) => entries.TryGetValue(customerId, out var entry)
        ? CustomerState.Of(new PartnerCustomer { CustomerId = customerId, Name = entry.Name, Domain = entry.Domain, Relationship = entry.Relationship })
        : null;

    private void Add(PartnerCustomer customer) =>
        entries[customer.CustomerId] = new Entry(customer.Name, customer.Domain, customer.Relationship is { } word ? OneOf(word) : null);

    private string OneOf(string word)
    {
        if (!words.TryGetValue(word, out var kept))
        {
            words[word] = kept = word;
        }

        return kept;
    }

    private readonly record struct Entry(string Name, string? Domain, string? Relationship);
}
