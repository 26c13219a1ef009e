using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Users;

namespace PartnerRelationships.Sandbox.Licences;

/// <summary>Changes a user's licences as Entra ID allows it: all or nothing, of one group, within what there is (contract A§6).</summary>
internal sealed class LicenseRules(UserRow user, IReadOnlyList<SkuUnits> units, IReadOnlyList<License> held)
{
    /// <returns>What the user has then.</returns>
    public IReadOnlyList<License> Apply(LicenseUpdate update)
    {
        CheckGroup(update);
        var left = held.ToList();
        foreach (var id in update.Remove)
        {
            if (left.RemoveAll(license => license.Product.Id == id) == 0) throw Refusal.BadInput($"User does not have a corresponding license: {id}.");
        }
        foreach (var grant in update.Assign)
        {
            var product = Allowed(grant);
            left.RemoveAll(license => license.Product == product);
            left.Add(new License(product, grant.ExcludedPlans));
        }
        return left;
    }

    /// <summary>What the service remarks; null for nothing. Its own reasons are not documented: this sandbox has one, a service that the user
    /// has through another licence.</summary>
    public JObject? Warning(Grant grant)
    {
        var others = held.Where(license => license.Product.Id != grant.SkuId).SelectMany(license => license.PlansOn).ToList();
        var twice = Products.Find(grant.SkuId)?.Plans.Where(plan => !grant.ExcludedPlans.Contains(plan.Id) && others.Contains(plan)).ToList() ?? [];
        return twice.Count == 0 ? null : new JObject
        {
            ["code"] = "ServicePlanOverlap",
            ["message"] = "The user has these services through another license already.",
            ["servicePlans"] = new JArray(twice.Select(plan => plan.ServiceName)),
        };
    }

    private static void CheckGroup(LicenseUpdate update)
    {
        var groups = update.Assign.Select(grant => grant.SkuId).Concat(update.Remove).Select(id => Products.Find(id)?.Group).Distinct();
        if (groups.Count() > 1) throw Refusal.BadInput("All licenses of an update must belong to one license group.");
    }

    private Product Allowed(Grant grant)
    {
        if (user.UsageLocation is null) throw Refusal.BadInput("License assignment cannot be done for user with invalid usage location.");
        var sku = units.FirstOrDefault(one => one.Product.Id == grant.SkuId) ?? throw Refusal.BadInput($"License {grant.SkuId} does not correspond to a valid company License.");
        if (grant.ExcludedPlans.FirstOrDefault(id => sku.Product.Plans.All(plan => plan.Id != id)) is { } strange) throw Refusal.BadInput($"Service plan {strange} is not part of license {grant.SkuId}.");
        if (held.All(license => license.Product != sku.Product) && sku.Available <= 0) throw OutOf(sku.Product);
        return sku.Product;
    }

    private Refusal OutOf(Product product) => new(400, 60012, "The number of licenses is exceeded.",
        $"LicenseQuotaExceededException : Account {user.PrincipalName} cannot get a license of {product.PartNumber} ({product.Id}): none is available.");
}
