using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Handovers;

/// <summary>The steps that a customer has in a plan: invited with the new distributor, its orders asked for and handed over, the previous distributor removed last.</summary>
internal static class HandoverShape
{
    private static readonly StepKind[] Order = [StepKind.InviteProvider, StepKind.CreateTransfer, StepKind.AcceptTransfer, StepKind.RemoveRelationship, StepKind.Verify];

    /// <summary>The steps for a customer.</summary>
    public static IReadOnlyList<PlannedStep> Of(IndirectProvider from, IndirectProvider to) =>
    [
        Step(1, to, $"The customer is asked by e-mail to let {to.Name} place orders for it as well (one mail)."),
        Step(2, to, $"{to.Name} requests the customer's orders from {from.Name}, if it has any that a transfer can move. Nothing changes for the customer's users."),
        Step(3, from, $"{from.Name} accepts the transfer. The orders are then billed through {to.Name}, with new ids."),
        Step(4, from, $"{from.Name} can no longer place orders for the customer. Only a new invitation can restore that."),
        Step(5, to, $"{to.Name} has the customer, and {from.Name} no longer does."),
    ];

    /// <summary>What is wrong with a customer's steps, for a person; null for nothing.</summary>
    public static string? FaultOf(IReadOnlyList<PlannedStep> steps) =>
        !steps.Select(step => step.Kind).SequenceEqual(Order) ? "its steps are not those of a handover"
        : steps.Any(step => IdOf(step) is null) ? "a step does not name its distributor"
        : From(steps) == To(steps) ? "the distributors are one and the same"
        : steps.Any(step => IdOf(step) != (IsOfSource(step.Kind) ? From(steps) : To(steps))) ? "its steps name more than two distributors"
        : null;

    /// <summary>The step that is about the previous distributor.</summary>
    public static PlannedStep Removal(PlannedCustomer customer) => customer.Steps.First(step => step.Kind == StepKind.RemoveRelationship);

    /// <summary>The step that is about the new distributor.</summary>
    public static PlannedStep Invitation(PlannedCustomer customer) => customer.Steps.First(step => step.Kind == StepKind.InviteProvider);

    private static Guid? From(IReadOnlyList<PlannedStep> steps) => IdOf(steps.First(step => step.Kind == StepKind.RemoveRelationship));

    private static Guid? To(IReadOnlyList<PlannedStep> steps) => IdOf(steps[0]);

    // One id has many spellings.
    private static Guid? IdOf(PlannedStep step) => Guid.TryParse(step.SubjectId, out var id) ? id : null;

    private static bool IsOfSource(StepKind kind) => kind is StepKind.AcceptTransfer or StepKind.RemoveRelationship;

    private static PlannedStep Step(int number, IndirectProvider of, string effect) =>
        new() { Number = number, Kind = Order[number - 1], SubjectId = of.ProviderId.ToString(), SubjectName = of.Name, Effect = effect };
}
