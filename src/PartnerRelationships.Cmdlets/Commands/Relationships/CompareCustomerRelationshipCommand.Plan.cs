using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Drift.Mends;

namespace PartnerRelationships.Commands;

/// <content>The plan of all that can be corrected.</content>
public sealed partial class CompareCustomerRelationshipCommand
{
    private MendingPlanMaker? maker;
    private PlanDesk desk = null!;

    private string PlanFile => PathTo(PlanPath!);

    private void BeginPlan()
    {
        if (AsPlan ? PlanPath is null || Reason is null : PlanPath is not null || Reason is not null)
        {
            throw new InvalidInputException("MendingPlanTerms", "Give -AsPlan, -PlanPath and -Reason together to write a plan, or none of them to list findings.");
        }

        if (AsPlan)
        {
            desk = new PlanDesk(Session, ServiceFactory.PlanFiles);
            desk.RequireRoom(PlanFile, Force);
            var policy = Await(token => new PolicyDesk(Session).FindAsync(token));
            maker = new MendingPlanMaker(Session, new PlanOptions { MaximumCount = MaximumCount, RequireApproval = RequireApproval }, ServiceFactory.PlanFiles.Begin(), policy);
        }
    }

    private void Miss(string place, CustomerReference customer, PartnerRelationshipsException error) =>
        maker?.Miss(new PlanGap { Subject = ScreenText.OneLine(customer.ToString()) ?? "", Place = place, ErrorId = error.ErrorId, Detail = error.Message });

    // Who else would have been in the plan is not known where a list broke off: there is none.
    private void MakePlan()
    {
        maker!.Flush();
        if (isBroken)
        {
            return;
        }

        if (maker.Findings == 0)
        {
            WriteWarning("No differences were found, so there is nothing to plan.");
            return;
        }

        var everyone = Await(maker.CountAsync);
        var plan = Await(token => maker.MakeAsync(Reason!, everyone, token));
        if (ShouldProcess(PlanFile, $"Write a plan that corrects {PlanTotals.Of(plan).Changing} of {Counted.Of(plan.Customers.Count, "customer")}"))
        {
            WriteObject(Await(token => desk.KeepAsync(plan, PlanFile, Force, token)));
        }
    }
}
