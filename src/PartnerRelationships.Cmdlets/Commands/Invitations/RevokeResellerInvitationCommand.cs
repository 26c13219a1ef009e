using System;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <summary>Withdraws invitations in the ledger: they are no longer sent or tracked. The link itself stays valid.</summary>
[Cmdlet(VerbsSecurity.Revoke, Nouns.ResellerInvitation, SupportsShouldProcess = true), OutputType(typeof(ResellerInvitation))]
public sealed class RevokeResellerInvitationCommand : PartnerCmdlet
{
    private bool warned;

    /// <summary>The invitation: its id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(InvitationCompleter)), ObjectId(nameof(InvitationId))]
    public Guid InvitationId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(InvitationId, () =>
    {
        var desk = new InvitationDesk(Session, CorrelationId);
        var invitation = Await(token => desk.GetAsync(InvitationId, token));
        if (invitation.State == InvitationState.Withdrawn)
        {
            WriteVerbose($"The invitation of {invitation} is already withdrawn.");
            WriteObject(invitation);
        }
        else if (ShouldProcess(invitation.ToString(), "Withdraw the invitation"))
        {
            WriteObject(Await(token => desk.WithdrawAsync(InvitationId, token)));
            Warn();
        }
    });

    private void Warn()
    {
        if (!warned)
        {
            warned = true;
            WriteWarning("Only your own record changes. The link stays valid: anyone who has it can still accept, and Update-ResellerInvitation will still notice that.");
        }
    }
}
