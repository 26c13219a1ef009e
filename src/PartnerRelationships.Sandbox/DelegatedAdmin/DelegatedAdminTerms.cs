using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>What a request says of a relationship, and the rules that it must keep (contract §6.1, §6.2).</summary>
internal static class DelegatedAdminTerms
{
    public const string None = "PT0S", HalfYear = "P180D";

    public const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

    private const int LongestName = 50, LongestDays = 730;

    /// <summary>The relationship with what the body says; what it leaves out stays.</summary>
    public static DelegatedAdminRow Apply(JObject body, DelegatedAdminRow row)
    {
        var customer = body.Child("customer");
        var changed = row with
        {
            Name = body.Text("displayName") ?? row.Name,
            Duration = body.Text("duration") ?? row.Duration,
            AutoExtend = body.Text("autoExtendDuration") is { } text ? Extension(text) : row.AutoExtend,
            Roles = body.Child("accessDetails") is { } access ? RoleIds(access) : row.Roles,
            CustomerId = customer.Text("tenantId") is { } tenant ? Tenant(tenant) : row.CustomerId,
            CustomerName = customer.Text("displayName") ?? row.CustomerName,
        };
        Check(changed);
        return changed with { Ends = row.Created + XmlConvert.ToTimeSpan(changed.Duration) };
    }

    private static void Check(DelegatedAdminRow row)
    {
        if (row.Name.Length is 0 or > LongestName) throw Invalid($"displayName must have 1 to {LongestName} characters.");
        if (Days(row.Duration) is not (>= 1 and <= LongestDays)) throw Invalid("duration must be between P1D and P2Y.");
        if (row.Roles.Count == 0) throw Invalid("accessDetails must name at least one role.");
        if (row.AutoExtend != None && row.Roles.Contains(GlobalAdministrator))
            throw Invalid("A relationship with the Global Administrator role cannot be extended automatically.");
    }

    private static double Days(string duration)
    {
        try
        {
            return XmlConvert.ToTimeSpan(duration).TotalDays;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw Invalid($"duration '{duration}' is no ISO 8601 duration.");
        }
    }

    private static string Extension(string text) => text.ToUpperInvariant() switch
    {
        "P0D" or None => None,
        HalfYear => HalfYear,
        _ => throw Invalid("autoExtendDuration must be P0D, PT0S or P180D."),
    };

    /// <summary>The roles of an accessDetails.</summary>
    public static List<string> RoleIds(JObject access) => (access["unifiedRoles"] as JArray ?? [])
        .Select(role => Guid.TryParse((role as JObject).Text("roleDefinitionId"), out var id) ? id.ToString() : throw Invalid("roleDefinitionId must be a role's id."))
        .Distinct().ToList();

    private static Guid Tenant(string text) => Guid.TryParse(text, out var id) ? id : throw Invalid("customer/tenantId must be a tenant's id.");

    private static Refusal Invalid(string message) => Refusal.Graph(400, message);
}
