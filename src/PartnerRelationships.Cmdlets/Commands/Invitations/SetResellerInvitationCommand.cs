using System;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <summary>Edits the draft of an invitation; a text without the personalised link is refused.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.ResellerInvitation, SupportsShouldProcess = true), OutputType(typeof(ResellerInvitation))]
public sealed class SetResellerInvitationCommand : PartnerCmdlet
{
    /// <summary>The invitation's id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public Guid InvitationId { get; set; }

    /// <summary>The new subject.</summary>
    [Parameter]
    public string? Subject { get; set; }

    /// <summary>The new text; it must hold the link, unaltered.</summary>
    [Parameter, AllowEmptyString]
    public string? Body { get; set; }

    /// <summary>The new HTML; it must hold the link as well. Without it, a new text is made into HTML anew.</summary>
    [Parameter, AllowEmptyString]
    public string? HtmlBody { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(InvitationId, () =>
    {
        var desk = new InvitationDesk(Session, CorrelationId);
        var invitation = Await(token => desk.GetAsync(InvitationId, token));
        var edit = new InvitationEdit
        {
            Subject = Given(nameof(Subject), Subject),
            Body = Given(nameof(Body), Body),
            HtmlBody = Given(nameof(HtmlBody), HtmlBody),
        };
        desk.Edit(invitation, edit);
        if (ShouldProcess(invitation.ToString(), "Edit the draft"))
        {
            WriteObject(Await(token => desk.EditAsync(InvitationId, edit, token)));
        }
    });

    // A parameter given as $null becomes an empty text: it is an edit, and the guard judges it.
    private string? Given(string parameter, string? value) => MyInvocation.BoundParameters.ContainsKey(parameter) ? value ?? "" : null;
}
