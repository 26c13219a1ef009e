using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Ends delegated admin relationships: deletes a draft, terminates an active one, or rejects one that an indirect provider made for you. This cannot be undone.</summary>
[Cmdlet(VerbsLifecycle.Stop, Nouns.DelegatedAdminRelationship, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(DelegatedAdminRelationship))]
public sealed class StopDelegatedAdminRelationshipCommand : DelegatedAdminCmdlet
{
    private DelegatedAdminEnder? ender;

    private protected override string Title => "Ending delegated admin relationships";

    private protected override void Work()
    {
        ender ??= new DelegatedAdminEnder(Session);
        var end = Await(token => ender.PlanAsync(RelationshipId, token));
        if (end.Way == EndingWay.None || Agreed($"{Act(end.Way)} the delegated admin relationship {Named(end.Relationship)}", Effect(end)))
        {
            WriteObject(Await(token => ender.CarryOutAsync(end, token)));
        }
    }

    private static string Act(EndingWay way) => way switch
    {
        EndingWay.Delete => "Delete",
        EndingWay.Reject => "Reject",
        _ => "Terminate",
    };

    private static string Effect(DelegatedAdminEnd end) => end.Way switch
    {
        EndingWay.Delete => "It is a draft. No customer was asked to approve it.",
        EndingWay.Reject => "Your indirect provider created it for you. Only the provider can create another one.",
        _ => $"You lose {string.Join(", ", end.Relationship.Roles)} in the customer tenant. To get them back, the customer must approve a new request.",
    };
}
