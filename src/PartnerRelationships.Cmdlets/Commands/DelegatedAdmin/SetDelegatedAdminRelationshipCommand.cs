using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Turns the automatic extension of delegated admin relationships on or off.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.DelegatedAdminRelationship, SupportsShouldProcess = true), OutputType(typeof(DelegatedAdminRelationship))]
public sealed class SetDelegatedAdminRelationshipCommand : DelegatedAdminCmdlet
{
    private AutoExtender? extender;

    /// <summary>Lets the relationship extend itself by half a year each time it would end; -AutoExtend:$false turns this off. Not possible with the Global Administrator role.</summary>
    [Parameter(Mandatory = true)]
    public SwitchParameter AutoExtend { get; set; }

    private protected override string Title => "Changing delegated admin relationships";

    private protected override void Work()
    {
        extender ??= new AutoExtender(Session);
        var extension = Await(token => extender.PlanAsync(RelationshipId, AutoExtend, token));
        var act = $"{(AutoExtend ? "Let the delegated admin relationship extend itself:" : "Stop the delegated admin relationship from extending itself:")} {Named(extension.Relationship)}";
        var ends = extension.Relationship.EndsOn is { } end ? $" on {ScreenTime.Day(end)}" : "";
        if (extension.IsNothing || Agreed(act, AutoExtend ? $"At its end{ends} it goes on for half a year, again and again. The customer gets no mail about it." : $"It ends{ends}."))
        {
            WriteObject(Await(token => extender.CarryOutAsync(extension, token)));
        }
    }
}
