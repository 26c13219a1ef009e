using System.Management.Automation;
using PartnerRelationships.Core.Notifications;

namespace PartnerRelationships.Commands;

/// <summary>Stops Partner Center's notifications. The service documents no way to delete a registration, so it is left with its address and without events.</summary>
[Cmdlet(VerbsLifecycle.Unregister, Nouns.PartnerCenterWebhook, SupportsShouldProcess = true), OutputType(typeof(PartnerCenterWebhook))]
public sealed class UnregisterPartnerCenterWebhookCommand : PartnerCmdlet
{
    /// <summary>The registration, from Get-PartnerCenterWebhook; by default whatever is registered.</summary>
    [Parameter(ValueFromPipeline = true), WholeCopy(typeof(PartnerCenterWebhook)), ValidateNotNull]
    public PartnerCenterWebhook? Webhook { get; set; }

    /// <summary>Returns the registration as it is left.</summary>
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
            throw new ConflictException("WebhookChanged", $"Another address was registered meanwhile: {change.Before}. It was left as it is.");
        }

        if (change.IsNothing)
        {
            WriteVerbose($"{change.Before!.Url} is told nothing already.");
        }
        else if (ShouldProcess(change.Before!.ToString(), "Take all events out of the registration"))
        {
            Finish(Await(token => desk.CarryOutAsync(change, token)));
        }
    }

    private void Finish(PartnerCenterWebhook left)
    {
        WriteVerbose($"The registration is left with the address {left.Url} and no events: the service documents no way to delete it.");
        if (PassThru)
        {
            WriteObject(left);
        }
    }
}
