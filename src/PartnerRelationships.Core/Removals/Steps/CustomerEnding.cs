using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>The removal of one customer: doubts are settled, the blockers are checked again and cleared, then the relationship ends.</summary>
internal sealed class CustomerEnding(RemovalWork work, CustomerLog log, PlannedCustomer planned)
{
    private CustomerRemovalReadiness? readiness;

    /// <summary>Does it, and reports with the result what was changed on the way.</summary>
    public async Task<CustomerEnd> RunAsync(CancellationToken cancellationToken)
    {
        var end = await EndAsync(cancellationToken).ConfigureAwait(false);
        if (end.Outcome is not ChangeOutcome.Removed && Changes is { } changes)
        {
            end = end with { Detail = $"{end.Detail} {changes}" };
        }

        return end with { Blockers = readiness?.Blockers ?? [] };
    }

    // What the run changed for the customer on the way to the removal, in words; null for nothing.
    private string? Changes
    {
        get
        {
            var changed = log.Change.Steps.Where(step => step.Kind is StepKind.SuspendSubscription or StepKind.CancelSubscription
                && step.State is StepState.Done or StepState.NotConfirmed).ToArray();
            return changed.Length == 0 ? null : $"Already changed: {string.Join(", ", changed.Select(step => step.ToString()))}.";
        }
    }

    private async Task<CustomerEnd> EndAsync(CancellationToken cancellationToken)
    {
        var ending = new RelationshipEnding(work, log);
        var end = ending.WasSent ? await ending.SettleAsync(cancellationToken).ConfigureAwait(false) : null;
        end ??= Refused(ending) ?? await CheckAsync(ending, cancellationToken).ConfigureAwait(false);
        end ??= await new Preparation(work, log).RunAsync(planned.Steps, cancellationToken).ConfigureAwait(false);
        end ??= await ending.EndAsync(readiness!.Relationship, cancellationToken).ConfigureAwait(false);
        return end.Outcome == ChangeOutcome.Removed ? await FinishAsync(end, cancellationToken).ConfigureAwait(false) : end;
    }

    // What was refused to an indirect reseller once is refused for every customer: nothing is sent any more, and nothing asked. Who was gone
    // when the plan was made is nobody's to end.
    private CustomerEnd? Refused(RelationshipEnding ending)
    {
        if (work.Permission.End is not { } end || ending.WasSent || planned.Verdict == ReadinessVerdict.AlreadyGone)
        {
            return null;
        }

        log.NoteBefore(planned.DelegatedAdmin);
        return end;
    }

    private bool ForeseesRemoval => planned.Steps.Any(step => step.Kind == StepKind.RemoveRelationship);

    private async Task<CustomerEnd?> CheckAsync(RelationshipEnding ending, CancellationToken cancellationToken)
    {
        CustomerExamination found;
        try
        {
            found = await new ReadinessCheck(work.Ports).ExamineAsync(log.Change.CustomerId, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException error)
        {
            return new CustomerEnd(ChangeOutcome.Failed, error.Message);
        }

        readiness = found.Readiness;
        log.NoteBefore(readiness.DelegatedAdmin);
        if (readiness.Verdict == ReadinessVerdict.AlreadyGone && ending.WasSent)
        {
            return await ending.SettleAsync(cancellationToken).ConfigureAwait(false);
        }

        var end = Judge(readiness, found.Domains);
        log.NoteReading(StepKind.Check, StepState.Done, readiness.Verdict.ToString(), end?.Detail ?? "There are no blockers that the plan does not clear.");
        if (end is not null)
        {
            ending.GiveUp(end.Detail);
        }

        return end;
    }

    private CustomerEnd? Judge(CustomerRemovalReadiness found, IReadOnlyList<string> domains)
    {
        var left = found.Blockers.Where(blocker => !planned.Steps.Any(step => Preparation.Clears(step, blocker))).ToArray();
        return found.Verdict == ReadinessVerdict.AlreadyGone ? new CustomerEnd(ChangeOutcome.AlreadyGone, "There was no longer a relationship.") { After = new CustomerState { DelegatedAdmin = found.DelegatedAdmin } }
            : work.Guard.ComplaintAbout(found.CustomerId, domains) is { } complaint ? new CustomerEnd(ChangeOutcome.Blocked, complaint)
            : left.Length > 0 ? new CustomerEnd(ChangeOutcome.Blocked, RemovalFailure.Describe(left))
            : !ForeseesRemoval ? new CustomerEnd(ChangeOutcome.Blocked, "It was blocked when the plan was made, so the plan does not remove it.")
            : null;
    }

    private async Task<CustomerEnd> FinishAsync(CustomerEnd removed, CancellationToken cancellationToken)
    {
        var complaint = await new DelegatedAdminEnding(work, log).RunAsync(planned.Steps, cancellationToken).ConfigureAwait(false);
        return complaint is null ? removed : removed with { Detail = $"{removed.Detail} But delegated administration remains: {complaint}" };
    }
}
