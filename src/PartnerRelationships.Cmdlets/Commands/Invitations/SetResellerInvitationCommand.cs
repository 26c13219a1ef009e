using System;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <summary>Edits the subject and the text of invitations. A text or an HTML text without the personalised link is refused.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.ResellerInvitation, DefaultParameterSetName = TextSet, SupportsShouldProcess = true), OutputType(typeof(ResellerInvitation))]
public sealed partial class SetResellerInvitationCommand : PartnerCmdlet
{
    private const string TextSet = "Text";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string EditSet = "Edit";

    /// <summary>The invitation: its id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(InvitationCompleter)), ObjectId(nameof(InvitationId))]
    public Guid InvitationId { get; set; }

    /// <summary>The new subject.</summary>
    [Parameter(ParameterSetName = TextSet), Parameter(ParameterSetName = PathSet), Parameter(ParameterSetName = LiteralPathSet)]
    public string? Subject { get; set; }

    /// <summary>The new text. It must contain the unaltered link. The HTML text is made from it, unless -HtmlBody is given as well.</summary>
    [Parameter(ParameterSetName = TextSet), AllowEmptyString]
    public string? Body { get; set; }

    /// <summary>The new HTML text. It must contain the link as well.</summary>
    [Parameter(ParameterSetName = TextSet), AllowEmptyString]
    public string? HtmlBody { get; set; }

    /// <summary>Files with the new text and, where their names end in .html or .htm, the new HTML text. A text may begin with a line 'Subject: ...' and an empty
    /// line. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The same files by literal name, without wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet), Alias("PSPath"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Opens subject and text in your editor ($env:VISUAL or $env:EDITOR; Notepad on Windows).</summary>
    [Parameter(Mandatory = true, ParameterSetName = EditSet)]
    public SwitchParameter Edit { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(InvitationId, () =>
    {
        var desk = new InvitationDesk(Session, CorrelationId);
        var invitation = Await(token => desk.GetAsync(InvitationId, token));
        if (ParameterSetName == EditSet)
        {
            EditByHand(desk, invitation);
            return;
        }

        var edit = ParameterSetName == TextSet ? EditOfText() : EditOfFiles();
        desk.Edit(invitation, edit);
        if (ShouldProcess(invitation.ToString(), "Edit the draft"))
        {
            WriteObject(Await(token => desk.EditAsync(InvitationId, edit, token)));
        }
    });

    private InvitationEdit EditOfText() => new()
    {
        Subject = Given(nameof(Subject), Subject),
        Body = Given(nameof(Body), Body),
        HtmlBody = Given(nameof(HtmlBody), HtmlBody),
    };

    // A parameter given as $null becomes an empty text: it is an edit, and the guard judges it.
    private string? Given(string parameter, string? value) => MyInvocation.BoundParameters.ContainsKey(parameter) ? value ?? "" : null;
}
