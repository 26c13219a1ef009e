using System;
using System.Management.Automation;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <summary>Lists the invitations that this partner's ledger holds, oldest first.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.ResellerInvitation, DefaultParameterSetName = AllSet), OutputType(typeof(ResellerInvitation))]
public sealed class GetResellerInvitationCommand : PartnerCmdlet
{
    private const string AllSet = "All";
    private const string ByIdSet = "ById";

    /// <summary>The invitations' ids.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByIdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public Guid[] InvitationId { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == AllSet)
        {
            Guarded(null, () =>
            {
                var desk = new InvitationDesk(Session);
                Stream<ResellerInvitation>((sink, token) => desk.ListAsync(InvitationFilter.Everything, sink, token));
            });
        }

        foreach (var id in InvitationId)
        {
            Guarded(id, () => WriteObject(Await(token => new InvitationDesk(Session).GetAsync(id, token))));
        }
    }
}
