using System.Management.Automation;
using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Commands;

/// <summary>Imports plans that were made with another ledger, so that they can be approved and invoked with this one. Approvals that they already contain do not
/// count.</summary>
[Cmdlet(VerbsData.Import, Nouns.RelationshipPlan, DefaultParameterSetName = PathSet, SupportsShouldProcess = true), Alias("Import-CustomerRemovalPlan"), OutputType(typeof(RelationshipPlan))]
public sealed class ImportRelationshipPlanCommand : PlanFileCmdlet
{
    /// <summary>Why the plan is trusted; it is recorded with your name.</summary>
    [Parameter(Mandatory = true, Position = 1), ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    private protected override void Work(RelationshipPlan plan)
    {
        var desk = new PlanDesk(Session, ServiceFactory.PlanFiles);
        if (!Await(token => desk.MayImportAsync(plan, token)))
        {
            WriteVerbose($"{plan} is already in the ledger.");
            WriteObject(plan);
        }
        else if (ShouldProcess(plan.ToString(), $"Import the plan made by {plan.CreatedBy} on {plan.Host}"))
        {
            WriteObject(Await(token => desk.ImportAsync(plan, Reason, token)));
        }
    }
}
