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

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(InvitationId, () =>
    {
        var desk = new InvitationDesk(Session, CorrelationId);
        var invitation = Await(token => desk.GetAsync(InvitationId, token));
        var (subject, body) = (Given(nameof(Subject), Subject), Given(nameof(Body), Body));
        desk.Edit(invitation, subject, body);
        if (ShouldProcess(invitation.ToString(), "Edit the draft"))
        {
            WriteObject(Await(token => desk.EditAsync(InvitationId, subject, body, token)));
        }
    });

    // A parameter given as $null becomes an empty text: it is an edit, and the guard judges it.
    private string? Given(string parameter, string? value) => MyInvocation.BoundParameters.ContainsKey(parameter) ? value ?? "" : null;
}
