using System;
using System.Management.Automation;
using PartnerRelationships.Core.Notifications;
using PartnerRelationships.Core.Webhooks;

namespace PartnerRelationships.Commands;

/// <summary>Imports a notification that Partner Center posted to your listener: verifies its signature over the received bytes, refuses notifications that are too
/// old or already imported, checks the facts with the service, and records the result in the ledger.</summary>
[Cmdlet(VerbsData.Import, Nouns.PartnerCenterNotification, DefaultParameterSetName = BodySet, SupportsShouldProcess = true), OutputType(typeof(PartnerCenterNotification))]
public sealed class ImportPartnerCenterNotificationCommand : PartnerCmdlet
{
    private const string BodySet = "Body";
    private const string PathSet = "Path";
    private NotificationGate gate = null!;

    /// <summary>The body as it was received: text or bytes, not an object parsed from the JSON.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = BodySet, ValueFromPipelineByPropertyName = true), Alias("Body", "RequestBody"), ValidateNotNull]
    public object RawBody { get; set; } = null!;

    /// <summary>A file with the body, byte for byte as it was received.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The headers as they were received: a hashtable, a collection of an HttpListener, or objects with names and values.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true), Alias("Header", "RequestHeader"), ValidateNotNull]
    public object Headers { get; set; } = null!;

    /// <summary>How old a notification may be, in days or as a TimeSpan. The service reports changes of subscriptions up to two days late.</summary>
    [Parameter, DaysTransformation]
    public TimeSpan MaximumAge { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Additional hosts from which certificates may be downloaded over https, besides Microsoft's known hosts. The certificate must still be Microsoft's.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[] CertificateHost { get; set; } = [];

    /// <summary>The certification authorities to trust: files with their certificates, or the certificates themselves. The default is those that this machine
    /// trusts.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public CertificateReference[] TrustedRoot { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(null, () => gate = ServiceFactory.NotificationGate(Session, Array.ConvertAll(TrustedRoot, Located), CertificateHost));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(ParameterSetName == PathSet ? Path : null, () =>
    {
        var body = ParameterSetName == PathSet ? NotificationInput.File(PathTo(Path)) : NotificationInput.Body(RawBody);
        var received = new ReceivedNotification(body, NotificationInput.Headers(Headers));
        Take(Await(token => gate.AdmitAsync(received, MaximumAge, token)));
    });

    private void Take(Notification notification)
    {
        var desk = new NotificationDesk(Session, CorrelationId);
        var finding = Await(token => desk.LookAsync(notification, token));
        if (ShouldProcess($"{notification.EventName} ({notification.ChangedOn.UtcDateTime:u})", $"Record what it reports: {finding.Words}"))
        {
            Tell(Await(token => desk.NoteAsync(finding, token)));
        }
    }

    private void Tell(PartnerCenterNotification notification)
    {
        if (notification.Outcome == NotificationOutcome.NotConfirmed)
        {
            WriteWarning($"{notification.EventName} could not be confirmed, and nothing was changed: {notification.Finding} You can import it again.");
        }

        WriteObject(notification);
    }
}
