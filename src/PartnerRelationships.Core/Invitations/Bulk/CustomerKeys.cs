using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>What recognises customers, and nothing else of them: a list of many thousands fits.</summary>
internal sealed class CustomerKeys : IResultSink<PartnerCustomer>
{
    private readonly HashSet<Guid> ids = [];
    private readonly Dictionary<string, Guid> domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> names = new(StringComparer.OrdinalIgnoreCase);

    public void Write(PartnerCustomer item)
    {
        if (!item.IsResold())
        {
            return;
        }

        ids.Add(item.CustomerId);
        names[item.Name] = item.CustomerId;
        if (item.Domain is { } domain)
        {
            domains[DomainNames.Ascii(domain)] = item.CustomerId;
        }
    }

    /// <summary>The customer that the prospect is, by the surest sign there is; null when it is none.</summary>
    public CustomerMatch? Find(ResellerInvitation prospect) =>
        prospect.CustomerId is { } id && ids.Contains(id) ? new(id, InvitationMatch.TenantId)
        : prospect.Domain is { } domain && domains.TryGetValue(DomainNames.Ascii(domain), out id) ? new(id, InvitationMatch.Domain)
        : prospect.CustomerName is { } name && names.TryGetValue(name, out id) ? new(id, InvitationMatch.Name)
        : null;
}
