using System.Management.Automation;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Tracking;

namespace PartnerRelationships.Commands;

/// <summary>Counts the results of invitations by channel and provider: how many were invited and accepted, and how long it took.</summary>
[Cmdlet(VerbsDiagnostic.Measure, Nouns.ResellerInvitation), OutputType(typeof(InvitationStatistics))]
public sealed class MeasureResellerInvitationCommand : PartnerCmdlet
{
    /// <summary>What to group by: Channel, Provider, or both, which is the default.</summary>
    [Parameter(Position = 0)]
    public InvitationGrouping[] By { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(null, () =>
    {
        var count = Await(async token =>
        {
            var counting = new InvitationCount(By);
            await new InvitationDesk(Session).ListAsync(InvitationFilter.Everything, counting, token).ConfigureAwait(false);
            return counting;
        });
        WriteObject(count.Results, enumerateCollection: true);
    });
}
