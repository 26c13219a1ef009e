using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>A notification as it was received. Nothing in it is believed yet.</summary>
/// <param name="Body">The body, byte by byte: the signature is over these bytes.</param>
/// <param name="Headers">The headers, in whatever case and order.</param>
public sealed record ReceivedNotification(byte[] Body, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>The one value of a header; null if it is missing, or there more than once, because it is unknown which value was meant.</summary>
    public string? Header(string name)
    {
        var values = Headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return values.Count == 1 && values[0].Value.Trim() is { Length: > 0 } value ? value : null;
    }
}
