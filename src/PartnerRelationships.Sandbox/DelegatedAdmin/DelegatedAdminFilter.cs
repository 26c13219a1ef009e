using System;
using System.Text.RegularExpressions;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>An OData filter as clients write it: by status, by customer, or both (contract §6.2).</summary>
internal sealed record DelegatedAdminFilter(string? Status, Guid? CustomerId)
{
    private static readonly Regex Conditions = new(@"\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Condition = new(@"\A(status|customer/tenantId)\s+eq\s+'([^']*)'\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static DelegatedAdminFilter Parse(string? text)
    {
        var filter = new DelegatedAdminFilter(null, null);
        if (string.IsNullOrWhiteSpace(text)) return filter;
        foreach (var part in Conditions.Split(text!.Trim())) filter = filter.With(part.Trim().TrimStart('(').TrimEnd(')').Trim());
        return filter;
    }

    private DelegatedAdminFilter With(string condition)
    {
        var match = Condition.Match(condition);
        if (!match.Success) throw Refusal.Graph(400, $"Invalid filter clause: '{condition}'.");
        var value = match.Groups[2].Value;
        if (match.Groups[1].Value.Equals("status", StringComparison.OrdinalIgnoreCase)) return this with { Status = value };
        return Guid.TryParse(value, out var id) ? this with { CustomerId = id } : throw Refusal.Graph(400, $"Invalid filter clause: '{value}' is no tenant id.");
    }
}
