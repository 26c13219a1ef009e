using System.Management.Automation;
using PartnerRelationships.Core.Notifications;

namespace PartnerRelationships.Commands;

/// <summary>Gets the registration for Partner Center notifications: the address and the events. Returns nothing if there is none.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCenterWebhook), OutputType(typeof(PartnerCenterWebhook), typeof(PartnerCenterWebhookEvent))]
public sealed class GetPartnerCenterWebhookCommand : PartnerCmdlet
{
    /// <summary>Lists the events that the service offers this partner, and which of them are registered, instead of the registration.</summary>
    [Parameter]
    public SwitchParameter ListAvailable { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Session.Profile.Name, () =>
    {
        if (ListAvailable)
        {
            WriteObject(Await(token => new WebhookDesk(Session).ListEventsAsync(token)), enumerateCollection: true);
        }
        else if (Await(token => Session.Webhooks.GetAsync(token)) is { } webhook)
        {
            WriteObject(webhook);
        }
    });
}
