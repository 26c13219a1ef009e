using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>Works on one claimed customer, from where its journal stands to its end.</summary>
internal sealed class CustomerWorker(RunContext run, RemovalClaim claim)
{
    private readonly CustomerLog log = new(run, claim);
    private readonly RemovalPlanCustomer planned = run.Plan.Customers[claim.Removal.Number - 1];
    private CustomerRemovalReadiness? readiness;

    /// <summary>The customer with its steps as they stand.</summary>
    public CustomerRemoval Removal => log.Removal;

    /// <summary>Does everything that the service is asked for.</summary>
    /// <exception cref="PartnerRelationshipsException">It cannot go on. Nothing is hidden by that: the journal has what was changed.</exception>
    public async Task<CustomerEnd> RunAsync(CancellationToken cancellationToken)
    {
        var end = await EndAsync(cancellationToken).ConfigureAwait(false);
        if (end.Outcome is not RemovalOutcome.Removed && log.Changes is { } changes)
        {
            end = end with { Detail = $"{end.Detail} {changes}" };
        }

        return end;
    }

    /// <summary>Writes how it ended; it is durable when this returns.</summary>
    public async Task<CustomerRemovalResult> KeepAsync(CustomerEnd end, CancellationToken cancellationToken)
    {
        if (!end.StaysOpen)
        {
            await log.EndAsync(end, cancellationToken).ConfigureAwait(false);
        }

        return RemovalResults.Of(run.Run, log.Removal, end, readiness?.Blockers ?? []);
    }

    private async Task<CustomerEnd> EndAsync(CancellationToken cancellationToken)
    {
        var ending = new RelationshipEnding(run, log);
        var end = ending.WasSent ? await ending.SettleAsync(cancellationToken).ConfigureAwait(false) : null;
        end ??= Refused(ending) ?? await CheckAsync(ending, cancellationToken).ConfigureAwait(false);
        end ??= await new Preparation(run, log).RunAsync(planned.Steps, cancellationToken).ConfigureAwait(false);
        end ??= await ending.EndAsync(readiness!.Relationship, cancellationToken).ConfigureAwait(false);
        return end.Outcome == RemovalOutcome.Removed ? await FinishAsync(end, cancellationToken).ConfigureAwait(false) : end;
    }

    // What was refused to an indirect reseller once is refused for every customer: nothing is sent any more, and nothing asked. Who was gone
    // when the plan was made is nobody's to end.
    private CustomerEnd? Refused(RelationshipEnding ending)
    {
        if (run.Permission.End is not { } end || ending.WasSent || planned.Verdict == RemovalVerdict.AlreadyGone)
        {
            return null;
        }

        log.NoteBefore(planned.DelegatedAdmin);
        return end;
    }

    private bool ForeseesRemoval => planned.Steps.Any(step => step.Kind == RemovalStepKind.RemoveRelationship);

    private async Task<CustomerEnd?> CheckAsync(RelationshipEnding ending, CancellationToken cancellationToken)
    {
        try
        {
            readiness = await new ReadinessCheck(run.Ports).CheckAsync(claim.Removal.CustomerId, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException error)
        {
            return new CustomerEnd(RemovalOutcome.Failed, error.Message);
        }

        log.NoteBefore(readiness.DelegatedAdmin);
        if (readiness.Verdict == RemovalVerdict.AlreadyGone && ending.WasSent)
        {
            return await ending.SettleAsync(cancellationToken).ConfigureAwait(false);
        }

        var end = Judge(readiness);
        log.NoteReading(RemovalStepKind.Check, RemovalStepState.Done, readiness.Verdict.ToString(), end?.Detail ?? "Nothing stands in the way that the plan does not clear.");
        if (end is not null)
        {
            ending.GiveUp(end.Detail);
        }

        return end;
    }

    private CustomerEnd? Judge(CustomerRemovalReadiness found)
    {
        var left = found.Blockers.Where(blocker => !planned.Steps.Any(step => Preparation.Clears(step, blocker))).ToArray();
        return found.Verdict == RemovalVerdict.AlreadyGone ? new CustomerEnd(RemovalOutcome.AlreadyGone, "There was no relationship any more.") { After = new CustomerState { DelegatedAdmin = found.DelegatedAdmin } }
            : left.Length > 0 ? new CustomerEnd(RemovalOutcome.Blocked, RemovalFailure.Describe(left))
            : !ForeseesRemoval ? new CustomerEnd(RemovalOutcome.Blocked, "It was blocked when the plan was made, so the plan foresees no removal.")
            : null;
    }

    private async Task<CustomerEnd> FinishAsync(CustomerEnd removed, CancellationToken cancellationToken)
    {
        var complaint = await new DelegatedAdminEnding(run, log).RunAsync(planned.Steps, cancellationToken).ConfigureAwait(false);
        return complaint is null ? removed : removed with { Detail = $"{removed.Detail} But delegated administration stays: {complaint}" };
    }
}
