using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>OData's options of a request to Microsoft Graph. What an operation does not answer is refused: a list that ignores one is another list than
/// was asked for.</summary>
internal static class GraphQuery
{
    // Graph takes some of them without their $ as well.
    private static readonly HashSet<string> OData =
        new(["filter", "top", "skip", "orderby", "select", "expand", "count", "search", "format", "skiptoken", "apply", "compute"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses options that an operation does not know.</summary>
    /// <param name="call">The request.</param>
    /// <param name="known">The options that it knows, such as $top.</param>
    public static void RequireKnown(Call call, IReadOnlyCollection<string> known)
    {
        if (call.QueryNames.FirstOrDefault(name => (name.StartsWith("$", StringComparison.Ordinal) || OData.Contains(name)) && !known.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw Refusal.Graph(400, $"The query option '{unknown}' is not supported here.");
    }

    /// <summary>A yes or no; no where it is left out.</summary>
    public static bool Flag(string name, string? text) => text?.ToUpperInvariant() switch
    {
        null or "FALSE" => false,
        "TRUE" => true,
        _ => throw Refusal.Graph(400, $"{name} must be true or false."),
    };
}
