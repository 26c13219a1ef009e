using System;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <summary>Accepts an invitation as the customer's administrator would. Works in a sandbox only.</summary>
[Cmdlet(VerbsLifecycle.Approve, Nouns.ResellerInvitation, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomer))]
public sealed class ApproveResellerInvitationCommand : PartnerCmdlet
{
    /// <summary>The invitation: its id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(InvitationCompleter)), ObjectId(nameof(InvitationId))]
    public Guid InvitationId { get; set; }

    /// <summary>The name of the customer that accepts; by default the one in the invitation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string? CustomerName { get; set; }

    /// <summary>Accepts only the reseller relationship, without granting the delegated admin rights that the invitation requests.</summary>
    [Parameter]
    public SwitchParameter ResellerOnly { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(InvitationId, () =>
    {
        var desk = new InvitationDesk(Session, CorrelationId);
        desk.RequireConsent();
        var invitation = Await(token => desk.GetAsync(InvitationId, token));
        if (ShouldProcess(CustomerName ?? invitation.ToString(), "Accept the invitation as the customer"))
        {
            WriteObject(Await(token => desk.AcceptAsync(invitation, CustomerName, ResellerOnly, token)));
        }
    });
}
