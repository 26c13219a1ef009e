using System.Management.Automation;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Commands;

/// <summary>Reads the mails in which servers say what they could not deliver, and notes which invitations came back.</summary>
[Cmdlet(VerbsData.Import, Nouns.ResellerInvitationBounce, DefaultParameterSetName = PathSet, SupportsShouldProcess = true), OutputType(typeof(ResellerInvitation))]
public sealed class ImportResellerInvitationBounceCommand : PartnerCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>Files of mails, mbox files, folders of mails or Maildirs; other mails in them do no harm.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The same, by their names as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => ForEachFile(Path, LiteralPath, ReadAll);

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
