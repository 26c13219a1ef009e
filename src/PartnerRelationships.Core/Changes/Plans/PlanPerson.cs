using System;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Who makes or approves a plan. An application is nobody: behind it stands whoever runs it.</summary>
/// <param name="User">The user who is signed in; null where the connection does not say.</param>
/// <param name="Account">The account of the operating system.</param>
internal sealed record PlanPerson(string? User, string Account)
{
    /// <summary>Who works in a session.</summary>
    public static PlanPerson Of(SignInIdentity signIn) => new(signIn.UserName, Environment.UserName);

    /// <summary>What they are called in the plan.</summary>
    public string Name => User ?? Account;

    /// <summary>Whether they made the plan themselves. Users are compared where both are known; otherwise nothing but the account
    /// tells people apart.</summary>
    public bool Made(RelationshipPlan plan) => User is not null && plan.CreatedBy != plan.CreatedUnder
        ? IsSame(User, plan.CreatedBy)
        : IsSame(Account, plan.CreatedUnder);

    /// <summary>Whether an approval names the one who made the plan.</summary>
    public static bool Made(RelationshipPlan plan, PlanApproval approval) =>
        IsSame(approval.ApprovedBy, plan.CreatedBy) || IsSame(approval.ApprovedBy, plan.CreatedUnder);

    /// <summary>Whether two names are of one person; not so where one is null.</summary>
    public static bool IsSame(string one, string? other) => string.Equals(one.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
