using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>What a customer has licences of, as it was read once, and how many this command has not promised to anybody. Safe to share between threads.</summary>
internal sealed class LicenseStock(IReadOnlyList<PartnerCustomerSku> skus)
{
    private readonly Dictionary<string, int> left = skus
        .Where(sku => sku.Available is not null)
        .GroupBy(sku => sku.SkuId, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.Sum(sku => sku.Available!.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>The customer's products.</summary>
    public IReadOnlyList<PartnerCustomerSku> Skus => skus;

    /// <summary>Promises a licence of each, or of none. Of what the service does not count there is always one: it decides itself.</summary>
    /// <returns>The first of which there is none; null if all were promised.</returns>
    public PartnerCustomerSku? Take(IReadOnlyList<PartnerCustomerSku> wanted)
    {
        lock (left)
        {
            var missing = wanted.FirstOrDefault(sku => left.TryGetValue(sku.SkuId, out var count) && count <= 0);
            if (missing is null)
            {
                Add(wanted.Select(sku => sku.SkuId), -1);
            }

            return missing;
        }
    }

    /// <summary>Undoes licences that are free again.</summary>
    public void PutBack(IEnumerable<string> skuIds)
    {
        lock (left)
        {
            Add(skuIds, 1);
        }
    }

    private void Add(IEnumerable<string> skuIds, int count)
    {
        foreach (var id in skuIds)
        {
            if (left.TryGetValue(id, out var now))
            {
                left[id] = now + count;
            }
        }
    }
}
