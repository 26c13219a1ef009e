using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>Where Partner Center posts its notifications, and of which events. A partner has one, or none.</summary>
public sealed record PartnerCenterWebhook
{
    /// <summary>The address that is posted to.</summary>
    public Uri Url { get; init; } = null!;

    /// <summary>The events that are told, in the service's words; none when the registration was emptied.</summary>
    public IReadOnlyList<string> Events { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>Whether the signature comes in the header X-MS-Signature in place of Authorization; null where the service does not say.</summary>
    public bool? UsesSignatureHeader { get; init; }

    /// <summary>The service's id of the registration; null where it does not say, as it does when it is asked later.</summary>
    public string? SubscriberId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Url} ({(Events.Count == 0 ? "no event" : string.Join(", ", Events))})";
}

/// <summary>An event of which Partner Center can tell this partner.</summary>
public sealed record PartnerCenterWebhookEvent
{
    /// <summary>Its name, in the service's words.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the registration names it.</summary>
    public bool IsRegistered { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
