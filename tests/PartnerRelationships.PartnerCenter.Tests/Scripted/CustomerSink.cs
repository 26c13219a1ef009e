using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

/// <summary>Takes customers; stops after so many when told to, and tells of each.</summary>
internal sealed class CustomerSink(int? stopAfter = null, Action? taken = null) : IResultSink<PartnerCustomer>
{
    public List<PartnerCustomer> Items { get; } = [];

    public void Write(PartnerCustomer item)
    {
        Items.Add(item);
        taken?.Invoke();
        if (Items.Count == stopAfter)
        {
            throw new OperationCanceledException();
        }
    }
}
