using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>The security groups of the partner's own tenant, always the same ones: what access assignments give roles to.</summary>
internal sealed class PartnerGroups(OwnPartner partner)
{
    public const string Path = "v1.0/groups";

    // Far from whatever else is drawn from the partner's tenant.
    private const long FirstDraw = 7_000_000;

    private static readonly string[] Names =
        ["AdminAgents", "HelpdeskAgents", "SalesAgents", "GDAP Global Readers", "GDAP User Administrators", "GDAP License Administrators", "GDAP Service Desk"];

    private static readonly Regex Filter = new(@"\AdisplayName eq '((?:[^']|'')*)'(?: and securityEnabled eq true)?\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether there is a group of an id.</summary>
    public bool Has(Guid id) => All.Any(group => group.Id == id);

    public Answer List(Call call, Session db)
    {
        var page = GraphPage.Of(call, partner.TenantId, Path);
        var wanted = Wanted(page.Filter);
        var found = All.Where(group => wanted is null || group.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return page.Respond((after, size) => [.. found.Where(group => group.Seq > after).Take(size).Select(group => (group.Seq, Body(group.Id, group.Name)))], "groups");
    }

    public Answer Get(Call call, Session db)
    {
        var found = All.FirstOrDefault(group => string.Equals(group.Id.ToString(), call.Args[0], StringComparison.OrdinalIgnoreCase));
        return found.Name is null
            ? throw Refusal.Graph(404, $"Resource '{call.Args[0]}' does not exist or one of its queried reference-property objects are not present.")
            : Answer.Ok(GraphSelection.Of(Body(found.Id, found.Name), call.Query("$select")));
    }

    private IEnumerable<(long Seq, Guid Id, string Name)> All =>
        Names.Select((name, index) => (index + 1L, Draw.From(partner.TenantId, FirstDraw + index).Guid(), name));

    private static string? Wanted(string filter)
    {
        if (filter.Length == 0) return null;
        var match = Filter.Match(filter);
        return match.Success ? match.Groups[1].Value.Replace("''", "'") : throw Refusal.Graph(400, $"Invalid filter clause: '{filter}'.");
    }

    private static JObject Body(Guid id, string name) => new() { ["id"] = id.ToString(), ["displayName"] = name, ["securityEnabled"] = true };
}
