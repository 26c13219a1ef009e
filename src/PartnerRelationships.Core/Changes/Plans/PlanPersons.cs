using PartnerRelationships.Core.Changes.Persons;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>The persons of plans, also of those that an earlier version wrote, which know names alone.</summary>
internal static class PlanPersons
{
    /// <summary>Who made a plan.</summary>
    public static RelationshipPerson MakerOf(RelationshipPlan plan) =>
        plan.Maker ?? new RelationshipPerson { UserName = plan.CreatedBy == plan.CreatedUnder ? null : plan.CreatedBy, Account = plan.CreatedUnder };

    /// <summary>Why an approval is not from a second person beside the maker; null if it is.</summary>
    public static string? ComplaintAbout(RelationshipPlan plan, PlanApproval approval)
    {
        if (approval.By is { } person)
        {
            return PersonRules.IsSame(person, MakerOf(plan)) ? "made it" : plan.Maker is null ? null : PersonRules.Foreign(plan.Maker, person);
        }

        return plan.Maker is not null ? "is known by name only"
            : PersonRules.IsSpelled(approval.ApprovedBy, plan.CreatedBy) || PersonRules.IsSpelled(approval.ApprovedBy, plan.CreatedUnder) ? "made it"
            : null;
    }
}
