using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Turns the automatic extension of delegated admin relationships on or off.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.DelegatedAdminRelationship, SupportsShouldProcess = true), OutputType(typeof(DelegatedAdminRelationship))]
public sealed class SetDelegatedAdminRelationshipCommand : DelegatedAdminCmdlet
{
    private AutoExtender? extender;

    /// <summary>Extends the relationship automatically by six months each time it would end; -AutoExtend:$false turns this off. Not possible with the Global
    /// Administrator role.</summary>
    [Parameter(Mandatory = true)]
    public SwitchParameter AutoExtend { get; set; }

    private protected override string Title => "Changing delegated admin relationships";

    private protected override void Work()
    {
        extender ??= new AutoExtender(Session);
        var extension = Await(token => extender.PlanAsync(RelationshipId, AutoExtend, token));
        var act = $"{(AutoExtend ? "Turn on automatic extension of the delegated admin relationship" : "Turn off automatic extension of the delegated admin relationship")} {Named(extension.Relationship)}";
        var ends = extension.Relationship.EndsOn is { } end ? $" on {ScreenTime.Day(end)}" : "";
        if (extension.IsNothing || Agreed(act, AutoExtend ? $"At its end{ends} it is extended by six months, each time. The customer gets no e-mail about it." : $"It ends{ends}."))
        {
            WriteObject(Await(token => extender.CarryOutAsync(extension, token)));
        }
    }
}
