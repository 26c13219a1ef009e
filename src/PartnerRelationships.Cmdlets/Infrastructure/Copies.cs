namespace PartnerRelationships.Commands;

/// <summary>What <see cref="CopyAttribute"/> took in place of an object, made whole again: from where the object is kept, never from the copy.</summary>
internal static class Copies
{
    /// <summary>A plan as its file has it, where this is a copy.</summary>
    /// <exception cref="PartnerRelationshipsException">The copy was written to no file (ObjectIsCopy), or that is not there or not a plan.</exception>
    public static RelationshipPlan Whole(RelationshipPlan plan) => plan switch
    {
        { Seal.Length: > 0 } => plan,
        { Path: { } path } => ServiceFactory.PlanFiles.Read(path),
        _ => throw new InvalidInputException("ObjectIsCopy", $"The plan {plan.PlanId} is a copy of a plan that was never written to a file, so its seal cannot be checked."),
    };
}
