using System.Management.Automation;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Commands;

/// <summary>Reads the mails in which servers report what they could not deliver (bounces), and records which invitations came back. Every other mail is
/// counted by kind in a warning, and changes nothing.</summary>
[Cmdlet(VerbsData.Import, Nouns.ResellerInvitationBounce, DefaultParameterSetName = PathSet, SupportsShouldProcess = true), OutputType(typeof(ResellerInvitation))]
public sealed class ImportResellerInvitationBounceCommand : PartnerCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>Mail files (.eml), mbox files, folders of mails or Maildirs. They may contain other mails. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The same files by literal name, without wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    private readonly BounceTally tally = new();

    /// <inheritdoc/>
    protected override void ProcessRecord() => ForEachFile(Path, LiteralPath, ReadAll);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (tally.Words is { } words)
        {
            WriteWarning($"{words} -Verbose shows each of them.");
        }

        base.EndProcessing();
    }

    private void ReadAll(string path)
    {
        foreach (var file in ServiceFactory.BounceReader.FilesOf(path))
        {
            Guarded(file, () =>
            {
                var number = 0;
                foreach (var reading in ServiceFactory.BounceReader.Read(file, StopToken))
                {
                    number++;
                    Take(reading, number == 1 ? file : $"{file}, mail {number}");
                }
            });
        }
    }

    private void Take(MailReading reading, string place)
    {
        var desk = new BounceDesk(Session, CorrelationId);
        var invitation = reading.Bounce is { } report ? Await(token => desk.FindAsync(report, token)) : null;
        tally.Add(reading, place, isOurs: invitation is not null);
        if (invitation is null)
        {
            WriteVerbose($"{place}: {BounceTally.Name(reading.Kind)}. Subject: {ScreenText.OneLine(reading.Subject) ?? "none"}");
        }
        else if (ShouldProcess(invitation.ToString(), $"Record that its mail came back: {reading.Bounce!.Status} {reading.Bounce.Reason}"))
        {
            WriteObject(Await(token => desk.NoteAsync(invitation, reading.Bounce!, token)));
        }
    }
}
