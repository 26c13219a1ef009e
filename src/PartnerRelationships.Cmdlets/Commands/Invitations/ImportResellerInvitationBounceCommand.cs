using System.Management.Automation;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Commands;

/// <summary>Reads the mails in which servers say what they could not deliver, and notes which invitations came back.</summary>
[Cmdlet(VerbsData.Import, Nouns.ResellerInvitationBounce, SupportsShouldProcess = true), OutputType(typeof(ResellerInvitation))]
public sealed class ImportResellerInvitationBounceCommand : PartnerCmdlet
{
    /// <summary>Files of mails, mbox files, folders of mails or Maildirs; other mails in them do no harm.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("FullName", "PSPath"), ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            Guarded(path, () => ReadAll(GetUnresolvedProviderPathFromPSPath(path)));
        }
    }

    private void ReadAll(string path)
    {
        foreach (var file in ServiceFactory.BounceReader.FilesOf(path))
        {
            Guarded(file, () =>
            {
                foreach (var report in ServiceFactory.BounceReader.Read(file, StopToken))
                {
                    Note(report, file);
                }
            });
        }
    }

    private void Note(BounceReport report, string file)
    {
        var desk = new BounceDesk(Session, CorrelationId);
        var invitation = Await(token => desk.FindAsync(report, token));
        if (invitation is null)
        {
            WriteVerbose($"{file} is about no invitation of this ledger, or about none that is still out.");
        }
        else if (ShouldProcess(invitation.ToString(), $"Note that its mail came back: {report.Status} {report.Reason}"))
        {
            WriteObject(Await(token => desk.NoteAsync(invitation, report, token)));
        }
    }
}
