using System;
using System.Linq;

namespace PartnerRelationships.Emulator.Requests;

/// <summary>Names an operation as GET /v1/customers/{id}/subscriptions.</summary>
internal static class OperationName
{
    public static string Of(string method, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return $"{method} /{string.Join('/', segments.Select((segment, index) => Template(segment, index == 0 ? "" : segments[index - 1])))}";
    }

    private static string Template(string segment, string before) => before.ToUpperInvariant() switch
    {
        "DOMAINS" => "{domain}",
        "OPERATIONS" => "{id}",
        "COUNTRYVALIDATIONRULES" => "{country}",
        "DELEGATEDADMINRELATIONSHIPS" or "DELEGATEDADMIN" or "GRANULARADMINRELATIONSHIPS" => "{id}",
        "USERS" when segment.Contains('@') || segment.Contains("%40", StringComparison.Ordinal) => "{user}",
        _ when Guid.TryParse(segment, out _) => "{id}",
        _ => segment,
    };
}
