using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>Finds what is meant by a product's id, part number or name. All of them are the service's: no table of names is kept here.</summary>
internal static class SkuNames
{
    /// <summary>The product that is meant.</summary>
    /// <exception cref="NotFoundException">None is called so (SkuUnknown).</exception>
    /// <exception cref="InvalidInputException">Several are (SkuAmbiguous).</exception>
    public static PartnerCustomerSku Find(IReadOnlyList<PartnerCustomerSku> skus, string name)
    {
        var found = Called(skus, name);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new NotFoundException("SkuUnknown", $"'{name}' is not one of the customer's products. {Known(skus)}"),
            _ => throw new InvalidInputException("SkuAmbiguous", $"'{name}' is the name of several of the customer's products: {string.Join(", ", found.Select(sku => $"{sku.PartNumber ?? "no part number"} ({sku.SkuId})"))}."),
        };
    }

    /// <summary>The ids of the service plans that are meant, of any of the products.</summary>
    /// <exception cref="NotFoundException">A name is no service of any of them (ServicePlanUnknown).</exception>
    public static IReadOnlyList<ServicePlan> Plans(IReadOnlyList<PartnerCustomerSku> skus, IReadOnlyList<string> names)
    {
        var all = skus.SelectMany(sku => sku.ServicePlans).ToList();
        return [.. names.SelectMany(name => all.Where(plan => Is(plan, name)) is var found && found.Any()
            ? found
            : throw new NotFoundException("ServicePlanUnknown", $"'{name}' is not a service of {string.Join(", ", skus)}: there are {string.Join(", ", all.Select(plan => plan.ToString()).Distinct())}."))];
    }

    // What is written most exactly counts first: a product may be called as another one's part number is.
    private static List<PartnerCustomerSku> Called(IReadOnlyList<PartnerCustomerSku> skus, string name)
    {
        Func<PartnerCustomerSku, string?>[] words = [sku => sku.SkuId, sku => sku.PartNumber, sku => sku.ProductName];
        return words.Select(word => skus.Where(sku => Same(word(sku), name)).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static bool Is(ServicePlan plan, string name) => Same(plan.PlanId, name) || Same(plan.ServiceName, name) || Same(plan.DisplayName, name);

    private static bool Same(string? word, string name) => string.Equals(word, name.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Known(IReadOnlyList<PartnerCustomerSku> skus) =>
        skus.Count == 0 ? "It has none." : $"It has {string.Join(", ", skus.Select(sku => sku.PartNumber is { } number && number != sku.Product ? $"{sku.Product} ({number})" : sku.Product))}.";
}
