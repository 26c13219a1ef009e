using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Notifications;

/// <summary>A change of the registration.</summary>
/// <param name="Before">What is there; null for nothing.</param>
/// <param name="After">What takes its place.</param>
public sealed record WebhookChange(PartnerCenterWebhook? Before, PartnerCenterWebhook After)
{
    /// <summary>Whether it is there already.</summary>
    public bool IsNothing => IsSame(Before, After) && (Before!.UsesSignatureHeader ?? false) == (After.UsesSignatureHeader ?? false);

    /// <summary>Whether another one goes.</summary>
    public bool Replaces => Before is { Events.Count: > 0 };

    internal static bool IsSame(PartnerCenterWebhook? one, PartnerCenterWebhook other) =>
        one is not null && one.Url == other.Url && new HashSet<string>(one.Events, StringComparer.OrdinalIgnoreCase).SetEquals(other.Events);
}
