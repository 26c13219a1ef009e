using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>All customers of the partner, by id, by default domain and by name.</summary>
public sealed class CustomerBase : IResultSink<PartnerCustomer>
{
    private readonly Dictionary<string, Guid> byDomain = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, (string Name, string? Domain)> byId = [];

    /// <summary>How many there are.</summary>
    public int Count => byId.Count;

    /// <summary>Lists them.</summary>
    public static async Task<CustomerBase> ReadAsync(ICustomerDirectory customers, CancellationToken cancellationToken)
    {
        var everyone = new CustomerBase();
        await customers.ListAsync(filter: null, everyone, cancellationToken).ConfigureAwait(false);
        return everyone;
    }

    /// <summary>The customer of a domain.</summary>
    /// <exception cref="NotFoundException">There is none (CustomerNotFound).</exception>
    public Guid Find(string domain) => byDomain.TryGetValue(ProtectedCustomers.Plain(domain), out var id)
        ? id
        : throw new NotFoundException("CustomerNotFound", $"You have no customer whose default domain is '{domain}'.{ScreenText.HiddenIn(domain)}");

    /// <summary>The customer that a row of a list names, by its id or else by its domain. What else the row says must not be another customer's.</summary>
    /// <exception cref="InvalidInputException">The id is none (CustomerIdInvalid), or the row names two customers (CustomersDisagree).</exception>
    /// <exception cref="NotFoundException">Nobody has the domain (CustomerNotFound).</exception>
    public Guid Find(CustomerReference reference)
    {
        var id = reference is { CustomerId: null, Domain: { } only } && reference.ToString() == only ? Find(only) : reference.Require();
        if (reference.Domain is { } domain && byDomain.TryGetValue(ProtectedCustomers.Plain(domain), out var owner) && owner != id)
        {
            throw Disagree(id, $"the domain '{domain}'", owner);
        }

        if (reference.Name is { } name && byName.TryGetValue(name, out var named) && named != id && !IsNamed(id, name))
        {
            throw Disagree(id, $"the name '{name}'", named);
        }

        return id;
    }

    /// <summary>Whether an id or a domain is that of a customer.</summary>
    public bool Has(string entry)
    {
        var plain = ProtectedCustomers.Plain(entry);
        return byDomain.ContainsKey(plain) || (Guid.TryParse(plain, out var id) && byId.ContainsKey(id));
    }

    void IResultSink<PartnerCustomer>.Write(PartnerCustomer item)
    {
        byId[item.CustomerId] = (item.Name, item.Domain);
        byName[item.Name] = item.CustomerId;
        if (item.Domain is { } domain)
        {
            byDomain[DomainNames.Ascii(domain)] = item.CustomerId;
        }
    }

    private bool IsNamed(Guid id, string name) => byId.TryGetValue(id, out var customer) && string.Equals(customer.Name, name, StringComparison.OrdinalIgnoreCase);

    private InvalidInputException Disagree(Guid id, string what, Guid other) =>
        new("CustomersDisagree", $"It names two customers: {Shown(id)} by the id, and {Shown(other)} by {what}.");

    private string Shown(Guid id) => byId.TryGetValue(id, out var customer) ? $"{customer.Name} ({id})" : $"{id}, who is none of yours,";
}
