using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>The names of events (contract A§4.3). Which there are is the service's to say, for each partner.</summary>
public static class WebhookEvents
{
    /// <summary>The event with which a registration is tested.</summary>
    public const string Test = "test-created";

    /// <summary>The service's own names for what is wanted.</summary>
    /// <param name="wanted">Names or patterns of them, in any case.</param>
    /// <param name="offered">What the service offers.</param>
    /// <exception cref="InvalidInputException">It offers nothing of the sort (WebhookEventUnknown).</exception>
    public static IReadOnlyList<string> Resolve(IEnumerable<TextPattern> wanted, IReadOnlyList<string> offered) =>
        [.. wanted.SelectMany(pattern => Matching(pattern, offered)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static List<string> Matching(TextPattern pattern, IReadOnlyList<string> offered)
    {
        var found = offered.Where(pattern.Matches).ToList();
        return found.Count > 0 ? found
            : throw new InvalidInputException("WebhookEventUnknown", $"The service does not offer the event '{pattern.Text}' to this partner. It offers: {string.Join(", ", offered)}.");
    }
}
