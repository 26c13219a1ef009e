using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Licences;

/// <summary>A licence that a user has.</summary>
/// <param name="Product">What it is of.</param>
/// <param name="PlansOff">The ids of the services that are off.</param>
internal sealed record License(Product Product, IReadOnlyList<string> PlansOff)
{
    public IEnumerable<Plan> PlansOn => Product.Plans.Where(plan => !PlansOff.Contains(plan.Id));

    /// <summary>As the service reports it. What is off is left out: no document shows it otherwise (contract A.7).</summary>
    public JObject ToJson()
    {
        var body = new JObject { ["servicePlans"] = SkuUnits.Plans(PlansOn, "Assigned") };
        body.Merge(SkuUnits.ProductJson(Product));
        body["attributes"] = Resource.Attributes("License");
        return body;
    }

    /// <summary>As it is kept: the product's id, and behind it those of the services that are off.</summary>
    public string ToText() => string.Join(",", new[] { Product.Id }.Concat(PlansOff));

    public static License FromText(string text)
    {
        var ids = text.Split(',');
        return new License(Products.Find(ids[0])!, [.. ids.Skip(1)]);
    }
}
