using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>The registration for notifications: the address and the events. A partner has one, or none.</summary>
public sealed record PartnerCenterWebhook
{
    /// <summary>The address to which notifications are posted.</summary>
    public Uri Url { get; init; } = null!;

    /// <summary>The registered events; none if the registration was emptied.</summary>
    public IReadOnlyList<string> Events { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>Whether the signature is sent in the header X-MS-Signature instead of Authorization; null if the service does not say.</summary>
    public bool? UsesSignatureHeader { get; init; }

    /// <summary>The service's id of the registration; null if it does not say, as it does when it is asked later.</summary>
    public string? SubscriberId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Url} ({(Events.Count == 0 ? "no event" : string.Join(", ", Events))})";
}

/// <summary>An event of which Partner Center can notify this partner.</summary>
public sealed record PartnerCenterWebhookEvent
{
    /// <summary>Its name, as named by the service.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is registered.</summary>
    public bool IsRegistered { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
