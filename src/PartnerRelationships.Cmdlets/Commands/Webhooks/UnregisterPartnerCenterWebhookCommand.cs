using System.Management.Automation;
using PartnerRelationships.Core.Notifications;

namespace PartnerRelationships.Commands;

/// <summary>Stops Partner Center's notifications. The service documents no way to delete a registration, so the address remains, without events.</summary>
[Cmdlet(VerbsLifecycle.Unregister, Nouns.PartnerCenterWebhook, SupportsShouldProcess = true), OutputType(typeof(PartnerCenterWebhook))]
public sealed class UnregisterPartnerCenterWebhookCommand : PartnerCmdlet
{
    /// <summary>The registration, from Get-PartnerCenterWebhook; by default the current registration.</summary>
    [Parameter(ValueFromPipeline = true), WholeCopy(typeof(PartnerCenterWebhook)), ValidateNotNull]
    public PartnerCenterWebhook? Webhook { get; set; }

    /// <summary>Returns the remaining registration.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Webhook?.Url ?? (object)Session.Profile.Name, Unregister);

    private void Unregister()
    {
        var desk = new WebhookDesk(Session);
        if (Await(token => desk.DraftEmptyAsync(token)) is not { } change)
        {
            throw new NotFoundException("WebhookNotRegistered", $"{Session.Profile.Name} has no registration.");
        }

        if (Webhook is { Url: { } url } && url != change.Before!.Url)
        {
            throw new ConflictException("WebhookChanged", $"Another address was registered in the meantime: {change.Before}. It was left unchanged.");
        }

        if (change.IsNothing)
        {
            WriteVerbose($"{change.Before!.Url} already receives no events.");
        }
        else if (ShouldProcess(change.Before!.ToString(), "Remove all events from the registration"))
        {
            Finish(Await(token => desk.CarryOutAsync(change, token)));
        }
    }

    private void Finish(PartnerCenterWebhook left)
    {
        WriteVerbose($"The registration keeps the address {left.Url} without events, because the service documents no way to delete it.");
        if (PassThru)
        {
            WriteObject(left);
        }
    }
}
