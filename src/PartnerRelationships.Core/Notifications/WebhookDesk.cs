using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Webhooks;

namespace PartnerRelationships.Core.Notifications;

/// <summary>Registers for notifications, tries the registration, and takes it back as far as the service lets that be done (contract A§4.1).</summary>
/// <param name="ports">At which service, for which partner.</param>
public sealed class WebhookDesk(IWebhookPorts ports)
{
    // Half a minute in all; the service is asked again later with the id.
    private const int Looks = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>What is there, and what would take its place; nothing is sent that changes anything.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="events">Of which events: names or patterns.</param>
    /// <param name="usesSignatureHeader">Whether the signature is to come in a header of its own.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="InvalidInputException">The address is none to send to (WebhookUrlInvalid), or the service offers no such event (WebhookEventUnknown).</exception>
    public async Task<WebhookChange> DraftAsync(Uri url, IReadOnlyList<TextPattern> events, bool usesSignatureHeader, CancellationToken cancellationToken)
    {
        WebhookAddress.Require(url);
        var names = WebhookEvents.Resolve(events, await ports.Webhooks.ListEventsAsync(cancellationToken).ConfigureAwait(false));
        var before = await ports.Webhooks.GetAsync(cancellationToken).ConfigureAwait(false);
        return new WebhookChange(before, new PartnerCenterWebhook { Url = url, Events = names, UsesSignatureHeader = usesSignatureHeader });
    }

    /// <summary>The emptied registration: the service keeps the address and sends it nothing.</summary>
    /// <returns>Null where nothing is registered.</returns>
    public async Task<WebhookChange?> DraftEmptyAsync(CancellationToken cancellationToken) =>
        await ports.Webhooks.GetAsync(cancellationToken).ConfigureAwait(false) is { } before ? new WebhookChange(before, before with { Events = [] }) : null;

    /// <summary>Registers, and asks the service what it has now.</summary>
    /// <exception cref="ConflictException">The service accepted it and has something else (WebhookNotConfirmed).</exception>
    public async Task<PartnerCenterWebhook> CarryOutAsync(WebhookChange change, CancellationToken cancellationToken)
    {
        var answered = await ports.Webhooks.RegisterAsync(change.After, change.Before is not null, cancellationToken).ConfigureAwait(false);
        var kept = await ports.Webhooks.GetAsync(cancellationToken).ConfigureAwait(false);
        return WebhookChange.IsSame(kept, change.After) || (kept is null && change.After.Events.Count == 0)
            ? change.After with { SubscriberId = kept?.SubscriberId ?? answered.SubscriberId, UsesSignatureHeader = kept?.UsesSignatureHeader ?? answered.UsesSignatureHeader }
            : throw new ConflictException("WebhookNotConfirmed", $"The service accepted the registration, but shows a different one: {kept?.ToString() ?? "none"}.");
    }

    /// <summary>The events that the service offers, and which of them are registered.</summary>
    public async Task<IReadOnlyList<PartnerCenterWebhookEvent>> ListEventsAsync(CancellationToken cancellationToken)
    {
        var offered = await ports.Webhooks.ListEventsAsync(cancellationToken).ConfigureAwait(false);
        var registered = (await ports.Webhooks.GetAsync(cancellationToken).ConfigureAwait(false))?.Events ?? [];
        return [.. offered.Select(name => new PartnerCenterWebhookEvent { Name = name, IsRegistered = registered.Contains(name, StringComparer.OrdinalIgnoreCase) })];
    }

    /// <summary>Has a test event sent and watches its delivery for a while.</summary>
    /// <returns>The test as it stands: completed, or still in progress.</returns>
    /// <exception cref="NotFoundException">Nothing is registered, or not for test events (WebhookTestNotRegistered).</exception>
    public async Task<PartnerCenterWebhookTest> TestAsync(CancellationToken cancellationToken)
    {
        var registered = await ports.Webhooks.GetAsync(cancellationToken).ConfigureAwait(false);
        if (registered?.Events.Contains(WebhookEvents.Test, StringComparer.OrdinalIgnoreCase) != true)
        {
            throw new NotFoundException("WebhookTestNotRegistered", $"The registration does not include '{WebhookEvents.Test}': {registered?.ToString() ?? "there is none"}.");
        }

        var id = await ports.Webhooks.SendTestAsync(cancellationToken).ConfigureAwait(false);
        var test = await ports.Webhooks.GetTestAsync(id, cancellationToken).ConfigureAwait(false);
        for (var look = 1; look < Looks && !test.IsCompleted; look++)
        {
            await ports.Clock.DelayAsync(Pause, cancellationToken).ConfigureAwait(false);
            test = await ports.Webhooks.GetTestAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return test;
    }
}
