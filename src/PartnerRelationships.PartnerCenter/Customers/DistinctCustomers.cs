using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Customers;

/// <summary>Lets a customer pass once. While the list changes under its reader, the service may name a customer twice, on one page
/// or on two that follow each other. Remembers no more than that, so that memory stays flat.</summary>
internal sealed class DistinctCustomers(IResultSink<PartnerCustomer> sink) : IResultSink<PartnerCustomer>
{
    private const int Page = 500;
    private HashSet<Guid> current = [];
    private HashSet<Guid> before = [];

    public void Write(PartnerCustomer item)
    {
        if (before.Contains(item.CustomerId) || !current.Add(item.CustomerId))
        {
            return;
        }

        if (current.Count >= Page)
        {
            (before, current) = (current, before);
            current.Clear();
        }

        sink.Write(item);
    }
}
