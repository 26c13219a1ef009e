using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Notifications;

namespace PartnerRelationships.Commands;

/// <summary>Registers an address to which Partner Center posts notifications. The service keeps one registration per partner: an existing different one is shown,
/// and replaced only after confirmation.</summary>
[Cmdlet(VerbsLifecycle.Register, Nouns.PartnerCenterWebhook, SupportsShouldProcess = true), OutputType(typeof(PartnerCenterWebhook))]
public sealed class RegisterPartnerCenterWebhookCommand : PartnerCmdlet
{
    /// <summary>The address to which notifications are posted: https, or http on a loopback address for a rehearsal.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), ValidateNotNull]
    public Uri Url { get; set; } = null!;

    /// <summary>The events to be notified of, by name or with wildcards, such as granular-admin-relationship-*. Get-PartnerCenterWebhook -ListAvailable shows them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true), Alias("Events"), ArgumentCompleter(typeof(WebhookEventCompleter)), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Event { get; set; } = [];

    /// <summary>Has the signature sent in the X-MS-Signature header, for a listener whose host does not pass on the Authorization header.</summary>
    [Parameter]
    public SwitchParameter UseSignatureHeader { get; set; }

    /// <summary>Replaces another registration without confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Url, Register);

    private void Register()
    {
        var desk = new WebhookDesk(Session);
        var change = Await(token => desk.DraftAsync(Url, [.. Event.Select(Pattern)], UseSignatureHeader, token));
        if (change.IsNothing)
        {
            WriteVerbose("This registration already exists.");
            WriteObject(change.Before);
        }
        else if (ShouldProcess($"{Session.Profile.Name} ({Session.Profile.TenantId})", Act(change)) && MayReplace(change))
        {
            WriteObject(Await(token => desk.CarryOutAsync(change, token)));
        }
    }

    private static string Act(WebhookChange change) =>
        $"Register {change.After}" + (change.Replaces ? $" in place of {change.Before}, which then receives no more events" : "");

    // Whatever listens there loses its notifications, and the service keeps no trace of it: that is not done without a word to somebody.
    private bool MayReplace(WebhookChange change)
    {
        if (!change.Replaces)
        {
            return true;
        }

        WriteWarning($"The existing registration {change.Before} will be replaced.");
        return Force || !Asking.WillAsk(this) || Asking.Ask(Act(change), () => ShouldContinue($"{Act(change)}?", "The partner has another registration"));
    }

    private static TextPattern Pattern(string text) => new(text, new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch);
}
