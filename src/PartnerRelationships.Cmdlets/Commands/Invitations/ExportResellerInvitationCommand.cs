using System;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Commands;

/// <summary>Exports invitations for you to send yourself: as files, as a draft in your mail program, or on the clipboard.</summary>
[Cmdlet(VerbsData.Export, Nouns.ResellerInvitation, DefaultParameterSetName = PathSet, SupportsShouldProcess = true), OutputType(typeof(ResellerInvitation))]
public sealed partial class ExportResellerInvitationCommand : PartnerCmdlet
{
    private const string PathSet = "Path";
    private const string OpenSet = "Open";
    private const string ClipboardSet = "Clipboard";

    // Enough to share the flushes of the ledger; few enough to hold in memory.
    private readonly OrderedWork<Guid, ResellerInvitation> work = new(limit: 256);
    private InvitationExport export = null!;

    /// <summary>The invitation: its id, or the object itself.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(InvitationCompleter)), ObjectId(nameof(InvitationId))]
    public Guid InvitationId { get; set; }

    /// <summary>The invitation from the pipeline, which saves reading it again.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public ResellerInvitation? InputObject { get; set; }

    /// <summary>The folder for .eml files, or the mbox or CSV file.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The output format: a file for each mail, one mbox file, or a table for a mail merge.</summary>
    [Parameter(ParameterSetName = PathSet)]
    public InvitationFormat Format { get; set; }

    /// <summary>Replaces existing files.</summary>
    [Parameter(ParameterSetName = PathSet)]
    public SwitchParameter Force { get; set; }

    /// <summary>The sender that is written into the mails, such as ada@contoso.com or Ada Lovelace &lt;ada@contoso.com&gt;. By default none: the mail program that
    /// opens the file adds its own.</summary>
    [Parameter(ParameterSetName = PathSet), Parameter(ParameterSetName = OpenSet), ValidateNotNullOrEmpty]
    public string? From { get; set; }

    /// <summary>Opens the draft in your mail program.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OpenSet)]
    public SwitchParameter Open { get; set; }

    /// <summary>Copies the text of the invitation to the clipboard; one invitation per command.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ClipboardSet)]
    public SwitchParameter Clipboard { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (ParameterSetName == PathSet && Format != InvitationFormat.Eml)
        {
            Required(Path, () => ServiceFactory.RequireRoomForFile(PathTo(Path), Force));
        }

        Required(From, () => export = new InvitationExport(Session, CorrelationId, From is null ? null : MailParties.Parse(From)));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Guarded(InvitationId, Begin);
        Emit(all: false);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Emit(all: true);
        Guarded(Path, CompleteFile);
        Emit(all: true);
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Stop();
        work.Abandon();
        files?.Dispose();
        base.Dispose(disposing);
    }

    private void Begin()
    {
        var invitation = CanTakePiped ? InputObject! : Await(token => new InvitationDesk(Session).GetAsync(InvitationId, token));
        if (ShouldProcess(invitation.Email ?? invitation.ToString(), $"{Action} '{invitation.Subject}'"))
        {
            HandOver(invitation);
        }
    }

    // A separate file is written again if the invitation was edited since; an opened draft, or a message in an mbox, cannot be undone.
    private bool CanTakePiped => ParameterSetName == PathSet && Format == InvitationFormat.Eml
        && InputObject is { } piped && piped.InvitationId == InvitationId && piped.PartnerTenantId == Session.Profile.TenantId;

    private void Emit(bool all)
    {
        while (work.TryTake(all, out var target, out var done))
        {
            Guarded(target, () => WriteObject(Await(done)));
            Count("Exporting invitations");
        }
    }
}
