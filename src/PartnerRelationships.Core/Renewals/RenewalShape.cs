using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Renewals;

/// <summary>Which steps a renewal can have: a successor that is asked for, waited for and checked before anything is ended; or relationships that are extended automatically.</summary>
internal static class RenewalShape
{
    private static readonly StepKind[] Succession =
    [
        StepKind.Check, StepKind.CreateDelegatedAdmin, StepKind.RequestDelegatedAdmin, StepKind.InviteCustomer, StepKind.Await, StepKind.AssignDelegatedAdmin, StepKind.Verify,
        StepKind.TerminateDelegatedAdmin,
    ];

    private static readonly StepKind[] Extension = [StepKind.Check, StepKind.ExtendDelegatedAdmin, StepKind.Verify];

    private static readonly StepKind[] Several = [StepKind.AssignDelegatedAdmin, StepKind.TerminateDelegatedAdmin, StepKind.ExtendDelegatedAdmin];

    /// <summary>What is wrong with a customer's steps, for a person; null for nothing.</summary>
    public static string? FaultOf(IReadOnlyList<PlannedStep> steps, PlanOptions options)
    {
        var order = steps.Any(step => step.Kind == StepKind.ExtendDelegatedAdmin) ? Extension : Succession;
        return steps.FirstOrDefault(step => !order.Contains(step.Kind)) is { } strange ? $"a renewal has no step {strange.Kind}"
            : order.FirstOrDefault(kind => !IsThere(steps, kind)) is var missing && !IsThere(steps, missing) ? $"the step {missing} is missing or occurs more than once"
            : steps.Zip(steps.Skip(1), (step, next) => Array.IndexOf(order, step.Kind) <= Array.IndexOf(order, next.Kind)).Contains(false) ? "its steps are in the wrong order: a renewal ends nothing before the new relationship works"
            : steps.Where(step => Several.Contains(step.Kind)).GroupBy(step => (step.Kind, step.SubjectId?.ToLowerInvariant())).Any(same => same.Count() > 1 || string.IsNullOrWhiteSpace(same.Key.Item2)) ? "a step does not name its subject, or two steps have the same subject"
            : order == Extension ? null
            : !options.TerminateDelegatedAdmin ? "it ends a relationship, which the plan does not allow"
            : TermsFault(steps);
    }

    private static bool IsThere(IReadOnlyList<PlannedStep> steps, StepKind kind) => steps.Count(step => step.Kind == kind) is var count && kind switch
    {
        StepKind.AssignDelegatedAdmin => true,
        _ when Several.Contains(kind) => count > 0,
        _ => count == 1,
    };

    private static string? TermsFault(IReadOnlyList<PlannedStep> steps)
    {
        var create = steps.First(step => step.Kind == StepKind.CreateDelegatedAdmin);
        try
        {
            _ = TermsOf(create);
        }
        catch (InvalidInputException error)
        {
            return $"the requested relationship is not valid: {error.Message.TrimEnd('.')}";
        }

        return steps.Where(step => step.Kind == StepKind.AssignDelegatedAdmin).Any(step =>
            !Guid.TryParse(step.SubjectId, out _) || step.RoleIds.Count == 0 || step.RoleIds.Except(create.RoleIds, StringComparer.OrdinalIgnoreCase).Any())
            ? "a group is not valid, or should get roles that are not requested"
            : null;
    }

    /// <summary>The terms of the step that makes the successor.</summary>
    /// <exception cref="InvalidInputException">Graph would refuse them.</exception>
    public static DelegatedAdminTerms TermsOf(PlannedStep create) => new(create.RoleIds, create.Days ?? 0, create.AutoExtend == true);
}
