using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Customers;

/// <summary>Lets a customer pass once. While the list changes under its reader, the service may name a customer twice, on one page
/// or on two that follow each other. Remembers no more than that, so that memory stays flat.</summary>
internal sealed class DistinctCustomers
{
    private const int Page = 500;
    private HashSet<Guid> current = [];
    private HashSet<Guid> before = [];

    public static IResultSink<PartnerCustomer> Before(IResultSink<PartnerCustomer> sink) => sink.Only(new DistinctCustomers().IsNew);

    private bool IsNew(PartnerCustomer item)
    {
        if (before.Contains(item.CustomerId) || !current.Add(item.CustomerId))
        {
            return false;
        }

        if (current.Count >= Page)
        {
            (before, current) = (current, before);
            current.Clear();
        }

        return true;
    }
}
