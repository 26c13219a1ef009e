using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>Mending in one run: each step by itself, so that what cannot be done holds up nothing else.</summary>
internal sealed class MendingWork(IMendingPorts ports, RunGuard guard) : IChangeWork
{
    /// <inheritdoc/>
    public bool Holds(PlannedCustomer planned) => false;

    /// <inheritdoc/>
    public async Task<CustomerEnd> RunAsync(CustomerLog log, PlannedCustomer planned, CancellationToken cancellationToken)
    {
        if (planned.Steps.Count == 0)
        {
            return new CustomerEnd(ChangeOutcome.Blocked, "None of the findings can be corrected by a plan.") { Blockers = planned.Blockers };
        }

        var state = await StateAsync(planned, cancellationToken).ConfigureAwait(false);
        log.NoteBefore(state.DelegatedAdmin);
        if (guard.ComplaintAbout(planned.CustomerId, [.. state.Domains.Append(state.Domain).Append(planned.Domain).OfType<string>()]) is { } complaint)
        {
            return new CustomerEnd(ChangeOutcome.Blocked, complaint);
        }

        var problems = await StepsAsync(log, planned, cancellationToken).ConfigureAwait(false);
        return End(log, planned, problems) with { After = state with { DelegatedAdmin = AfterOf(log, state) } };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private async Task<List<CustomerEnd>> StepsAsync(CustomerLog log, PlannedCustomer planned, CancellationToken cancellationToken)
    {
        var (problems, mending) = (new List<CustomerEnd>(), new MendStep(log, ports.Clock));
        foreach (var step in planned.Steps)
        {
            var mend = Mend.Of(ports, planned.CustomerId, step.Kind, step.SubjectId);
            if (await mending.RunAsync(step.Kind, step.SubjectId, step.SubjectName, mend, cancellationToken).ConfigureAwait(false) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return problems;
    }

    // What was read back; unknown if nothing could be read.
    private static DelegatedAdminState AfterOf(CustomerLog log, CustomerState before) => log.Find(StepKind.EndPrivileges) is not { } ended ? before.DelegatedAdmin
        : Enum.TryParse<DelegatedAdminState>(ended.After, out var after) ? after
        : DelegatedAdminState.Unknown;

    // What stays open keeps the customer open; "blocked" promises that nothing was changed.
    private static CustomerEnd End(CustomerLog log, PlannedCustomer planned, List<CustomerEnd> problems)
    {
        if (problems.Count == 0)
        {
            return new CustomerEnd(ChangeOutcome.Mended, $"{Counted.Of(planned.Steps.Count, "step")} done, and confirmed by reading back.");
        }

        var changed = log.Change.Steps.Any(step => step.State is StepState.Done or StepState.NotConfirmed or StepState.Intended);
        var outcome = problems.Any(one => one.Outcome == ChangeOutcome.NotConfirmed) ? ChangeOutcome.NotConfirmed
            : problems.All(one => one.Outcome == ChangeOutcome.Blocked) && !changed ? ChangeOutcome.Blocked
            : ChangeOutcome.Failed;
        return new CustomerEnd(outcome, string.Join(" ", problems.Select(one => one.Detail))) { StaysOpen = problems.Any(one => one.StaysOpen) };
    }

    // Of a tenant that is gone delegated administration can still be ended.
    private async Task<CustomerState> StateAsync(PlannedCustomer planned, CancellationToken cancellationToken)
    {
        try
        {
            return await ports.Customers.ReadStateAsync(planned.CustomerId, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            return CustomerState.Missing;
        }
    }
}
