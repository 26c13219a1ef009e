using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>What recognises customers, and nothing else of them: a list of many thousands fits.</summary>
internal sealed class CustomerKeys : IResultSink<PartnerCustomer>
{
    private readonly Dictionary<Guid, string> ids = [];
    private readonly Dictionary<string, Guid> domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> names = new(StringComparer.OrdinalIgnoreCase);

    public void Write(PartnerCustomer item)
    {
        if (!item.IsResold())
        {
            return;
        }

        ids[item.CustomerId] = item.Name;
        names[item.Name] = item.CustomerId;
        if (item.Domain is { } domain)
        {
            domains[DomainNames.Ascii(domain)] = item.CustomerId;
        }
    }

    /// <summary>Whether a customer has the name.</summary>
    public bool HasName(string name) => names.ContainsKey(name);

    /// <summary>The customer that the prospect is, by the surest sign there is; null when it is none.</summary>
    /// <exception cref="InvalidInputException">Its id is a customer's, and its domain or name are another's (CustomersDisagree).</exception>
    public CustomerMatch? Find(ResellerInvitation prospect)
    {
        var (byDomain, byName) = (IdOf(domains, prospect.Domain is { } domain ? DomainNames.Ascii(domain) : null), IdOf(names, prospect.CustomerName));
        if (prospect.CustomerId is { } id && ids.TryGetValue(id, out var name))
        {
            var isNamed = string.Equals(name, prospect.CustomerName, StringComparison.OrdinalIgnoreCase);
            return (byDomain ?? id) != id ? throw Disagree(id, $"the domain '{prospect.Domain}'", byDomain!.Value)
                : !isNamed && (byName ?? id) != id ? throw Disagree(id, $"the name '{prospect.CustomerName}'", byName!.Value)
                : new(id, InvitationMatch.TenantId);
        }

        return byDomain is { } owner ? new(owner, InvitationMatch.Domain) : byName is { } named ? new(named, InvitationMatch.Name) : null;
    }

    private static Guid? IdOf(Dictionary<string, Guid> index, string? key) => key is not null && index.TryGetValue(key, out var id) ? id : null;

    private InvalidInputException Disagree(Guid id, string what, Guid other) =>
        new("CustomersDisagree", $"It names two customers: {ids[id]} ({id}) by the id, and {ids[other]} ({other}) by {what}.");
}
