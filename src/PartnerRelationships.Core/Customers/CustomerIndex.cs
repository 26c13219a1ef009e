using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Customers;

/// <summary>Customers by what recognises them, and nothing else of them: a list of many thousands fits. The one place that says whom a row of a list names,
/// and when it names two.</summary>
public sealed class CustomerIndex : IResultSink<PartnerCustomer>
{
    private readonly Dictionary<Guid, string> names = [];
    private readonly Dictionary<string, Guid> byDomain = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many there are.</summary>
    public int Count => names.Count;

    /// <summary>Lists all customers of the partner.</summary>
    public static async Task<CustomerIndex> ReadAsync(ICustomerDirectory customers, CancellationToken cancellationToken)
    {
        var everyone = new CustomerIndex();
        await customers.ListAsync(filter: null, everyone, cancellationToken).ConfigureAwait(false);
        return everyone;
    }

    /// <inheritdoc/>
    public void Write(PartnerCustomer item)
    {
        names[item.CustomerId] = item.Name;
        byName[item.Name] = item.CustomerId;
        if (item.Domain is { } domain)
        {
            byDomain[DomainNames.Ascii(domain)] = item.CustomerId;
        }
    }

    /// <summary>Whether the id is a customer's.</summary>
    public bool Has(Guid id) => names.ContainsKey(id);

    /// <summary>The customer with that default domain, in either form; null if there is none, and for null.</summary>
    public Guid? OfDomain(string? domain) => domain is not null && byDomain.TryGetValue(DomainNames.Ascii(domain.Trim().TrimStart('@')), out var id) ? id : null;

    /// <summary>The customer with that name; null if there is none, and for null.</summary>
    public Guid? OfName(string? name) => name is not null && byName.TryGetValue(name, out var id) ? id : null;

    /// <summary>The customer that a row of a list names, by its id or else by its domain. What else the row says must not be another customer's.</summary>
    /// <exception cref="InvalidInputException">The id is none (CustomerIdInvalid), or the row names two customers (CustomersDisagree).</exception>
    /// <exception cref="NotFoundException">No customer has the domain (CustomerNotFound).</exception>
    public Guid Find(CustomerReference reference)
    {
        var id = reference is { CustomerId: null, Domain: { } only } && reference.ToString() == only ? Named(only) : reference.Require();
        RequireOne(id, reference.Domain, reference.Name);
        return id;
    }

    /// <summary>Refuses a domain and a name that are another customer's than the id.</summary>
    /// <exception cref="InvalidInputException">They are (CustomersDisagree).</exception>
    public void RequireOne(Guid id, string? domain, string? name)
    {
        if (OfDomain(domain) is { } owner && owner != id)
        {
            throw Disagree(id, $"the domain '{domain}'", owner);
        }

        // Several customers may have one name.
        if (OfName(name) is { } named && named != id && !(names.TryGetValue(id, out var own) && string.Equals(own, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw Disagree(id, $"the name '{name}'", named);
        }
    }

    private Guid Named(string domain) => OfDomain(domain)
        ?? throw new NotFoundException("CustomerNotFound", $"You have no customer whose default domain is '{domain}'.{ScreenText.HiddenIn(domain)}");

    private InvalidInputException Disagree(Guid id, string what, Guid other) =>
        new("CustomersDisagree", $"It identifies two different customers: {Shown(id)} by the id, and {Shown(other)} by {what}.");

    private string Shown(Guid id) => names.TryGetValue(id, out var name) ? $"{name} ({id})" : $"{id}, who is not a customer of yours,";
}
