using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>OData's $select: only these members of a resource, with its annotations.</summary>
internal static class GraphSelection
{
    private static readonly string[] Members =
        ["id", "displayName", "duration", "customer", "accessDetails", "status", "autoExtendDuration", "createdDateTime", "lastModifiedDateTime", "activatedDateTime", "endDateTime",
         "accessContainer", "operationType", "data", "securityEnabled"];

    /// <summary>The resource with what is selected; all of it where nothing is.</summary>
    public static JObject Of(JObject resource, string? select)
    {
        if (string.IsNullOrWhiteSpace(select)) return resource;
        var wanted = select!.Split(',').Select(name => Member(name.Trim())).ToList();
        foreach (var left in resource.Properties().Where(member => !member.Name.StartsWith("@", StringComparison.Ordinal) && !wanted.Contains(member.Name)).ToList()) left.Remove();
        return resource;
    }

    private static string Member(string name) => Members.FirstOrDefault(member => member.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw Refusal.Graph(400, $"Could not find a property named '{name}' on this type.");
}
