using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Delegation.Steps;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>Turns on automatic extension of a customer's relationships, instead of successors.</summary>
internal sealed class CustomerExtension(RenewalWork work, CustomerLog log, PlannedCustomer planned)
{
    private readonly RelationshipStep steps = new(work.Ports.DelegatedAdmin, work.Clock, log);

    /// <summary>Does it.</summary>
    public async Task<CustomerEnd> RunAsync(CancellationToken cancellationToken)
    {
        if (await new Precheck(work, log, planned).RunAsync(cancellationToken).ConfigureAwait(false) is { } blocked)
        {
            return blocked;
        }

        foreach (var step in planned.Steps.Where(step => step.Kind == StepKind.ExtendDelegatedAdmin))
        {
            if (await ExtendAsync(step, cancellationToken).ConfigureAwait(false) is { } end)
            {
                return end;
            }
        }

        var detail = $"{string.Join(", ", planned.Steps.Where(step => step.Kind == StepKind.ExtendDelegatedAdmin).Select(step => step.SubjectName))}: is extended automatically, as Graph shows when read back.";
        log.NoteReading(StepKind.Verify, StepState.Done, null, detail);
        return new CustomerEnd(ChangeOutcome.Extended, detail);
    }

    private async Task<CustomerEnd?> ExtendAsync(PlannedStep toExtend, CancellationToken cancellationToken)
    {
        if (await Precheck.FindAsync(work, toExtend.SubjectId!, cancellationToken).ConfigureAwait(false) is not { } old || !old.Is(DelegatedAdminStatus.Active))
        {
            return new CustomerEnd(ChangeOutcome.Blocked, $"{toExtend.SubjectName} is no longer active, so there is nothing to extend.");
        }

        if (Precheck.ComplaintAbout(old, planned) is { } complaint)
        {
            return new CustomerEnd(ChangeOutcome.Blocked, complaint);
        }

        var step = await steps.ExtendAsync(toExtend.SubjectId!, toExtend.SubjectName, cancellationToken).ConfigureAwait(false);
        return step.State switch
        {
            StepState.Done => null,
            StepState.NotConfirmed => new CustomerEnd(ChangeOutcome.NotConfirmed, $"{step}: {step.Detail}") { StaysOpen = true },
            _ => new CustomerEnd(ChangeOutcome.Failed, $"{step}: {step.Detail}"),
        };
    }
}
