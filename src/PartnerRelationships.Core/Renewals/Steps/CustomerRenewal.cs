using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Delegation.Steps;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>The renewal of one customer, from wherever it stands: a successor is made and asked for once, waited for, given to its groups, read back; only then does end
/// what it replaces. Where the customer does not approve it, that is left alone.</summary>
internal sealed class CustomerRenewal(RenewalWork work, CustomerLog log, PlannedCustomer planned)
{
    // After so long without an approval a request lapses (contract §6.1).
    private static readonly TimeSpan Patience = TimeSpan.FromDays(90);

    // For so long Graph may not show everywhere what it took.
    private static readonly TimeSpan Spreading = TimeSpan.FromDays(1);
    private readonly RelationshipStep steps = new(work.Ports.DelegatedAdmin, work.Clock, log);
    private readonly Precheck precheck = new(work, log, planned);
    private readonly SuccessorMail mail = new(work, log, planned);

    /// <summary>Does what can be done now.</summary>
    public async Task<CustomerEnd> RunAsync(CancellationToken cancellationToken)
    {
        if (await StillWaitsAsync(cancellationToken).ConfigureAwait(false) is { } waits)
        {
            return waits;
        }

        var made = await new SuccessorMaking(work, log, planned, precheck).RunAsync(cancellationToken).ConfigureAwait(false);
        if (made.End is { } end)
        {
            return end;
        }

        return made.Successor is { } successor ? await GoOnAsync(successor, cancellationToken).ConfigureAwait(false) : await GoneAsync(cancellationToken).ConfigureAwait(false);
    }

    private static bool IsUnderWay(DelegatedAdminRelationship successor) =>
        successor.Is(DelegatedAdminStatus.ApprovalPending) || successor.Is(DelegatedAdminStatus.Approved) || successor.Is(DelegatedAdminStatus.Activating);

    // For a customer that was asked and has the mail, only the list has to be checked.
    private async Task<CustomerEnd?> StillWaitsAsync(CancellationToken cancellationToken) =>
        Requested is { SubjectId: { } id } && log.Find(StepKind.InviteCustomer) is { State: StepState.Done }
        && await work.PendingAsync(id, cancellationToken).ConfigureAwait(false) is { } pending
            ? Waiting(pending)
            : null;

    private ChangeStep? Requested => log.Change.Steps.FirstOrDefault(step => step.Kind == StepKind.RequestDelegatedAdmin && step.State == StepState.Done);

    private async Task<CustomerEnd> GoOnAsync(DelegatedAdminRelationship successor, CancellationToken cancellationToken)
    {
        if (Requested is null)
        {
            if (await precheck.RunAsync(cancellationToken).ConfigureAwait(false) is { } blocked)
            {
                return blocked with { Detail = $"{blocked.Detail} {successor.DisplayName} was left unchanged ({successor.Status})." };
            }

            var locked = await steps.LockAsync(successor.RelationshipId, successor.DisplayName, cancellationToken).ConfigureAwait(false);
            if (locked.State != StepState.Done)
            {
                return new CustomerEnd(ChangeOutcome.NotConfirmed, $"{locked}: {locked.Detail}") { StaysOpen = true };
            }

            successor = await work.Relationships.GetAsync(successor.RelationshipId, cancellationToken).ConfigureAwait(false);
        }

        if (successor.Is(DelegatedAdminStatus.ApprovalPending))
        {
            await mail.DraftAsync(successor, cancellationToken).ConfigureAwait(false);
        }

        return successor.Is(DelegatedAdminStatus.Active)
            ? await FinishAsync(successor, cancellationToken).ConfigureAwait(false)
            : await NotActiveAsync(successor, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CustomerEnd> NotActiveAsync(DelegatedAdminRelationship successor, CancellationToken cancellationToken) =>
        IsUnderWay(successor) ? Waiting(successor)
        : IsOver(successor) ? await OverAsync(successor, cancellationToken).ConfigureAwait(false)
        : CustomerEnd.Waiting($"{successor.DisplayName} is {successor.Status}, a status that this version does not know.", planned.Name);

    private static bool IsOver(DelegatedAdminRelationship successor) => DelegatedAdminStatus.IsEnded(successor.Status) || successor.Is("rejected") || successor.Is("declined");

    private CustomerEnd Waiting(DelegatedAdminRelationship successor)
    {
        var asked = Requested!.EndedOn ?? Requested.IntendedOn;
        return CustomerEnd.Waiting(
            successor.Is(DelegatedAdminStatus.ApprovalPending)
                ? $"{successor.DisplayName} has been waiting for the approval of {planned.Name} since {Day(asked)}; the request expires on {Day(asked + Patience)}."
                : $"{planned.Name} approved {successor.DisplayName}, which is being activated.",
            planned.Name);
    }

    private async Task<CustomerEnd> FinishAsync(DelegatedAdminRelationship successor, CancellationToken cancellationToken)
    {
        await mail.AcceptAsync(cancellationToken).ConfigureAwait(false);
        if (log.Find(StepKind.Await)?.SubjectName != SuccessorGroups.Service)
        {
            log.NoteArrival(StepState.Done, $"{successor.DisplayName} is active.");
        }

        if (await precheck.RunAsync(cancellationToken).ConfigureAwait(false) is { } blocked)
        {
            return blocked with { Detail = $"{blocked.Detail} {successor.DisplayName} is active; the relationship that it should replace was left unchanged." };
        }

        return await new SuccessorGroups(work, log, planned).RunAsync(successor, cancellationToken).ConfigureAwait(false)
            ?? await ReplaceAsync(successor.RelationshipId, cancellationToken).ConfigureAwait(false);
    }

    // Giving the groups their roles takes its time, in which the new one can have been ended.
    private async Task<CustomerEnd> ReplaceAsync(string successorId, CancellationToken cancellationToken)
    {
        var successor = await work.Relationships.GetAsync(successorId, cancellationToken).ConfigureAwait(false);
        if (!successor.Is(DelegatedAdminStatus.Active))
        {
            return await NotActiveAsync(successor, cancellationToken).ConfigureAwait(false);
        }

        foreach (var step in planned.Steps.Where(step => step.Kind == StepKind.TerminateDelegatedAdmin))
        {
            if (await EndAsync(step, cancellationToken).ConfigureAwait(false) is { } left)
            {
                return left;
            }
        }

        var old = string.Join(", ", planned.Steps.Where(step => step.Kind == StepKind.TerminateDelegatedAdmin).Select(step => step.SubjectName));
        return new CustomerEnd(ChangeOutcome.Renewed, $"{successor.DisplayName} ({successor.RelationshipId}) is active{(successor.EndsOn is { } ends ? $" until {Day(ends)}" : "")}, as Graph shows when read back; {old} has ended.");
    }

    // What no longer exists need not be ended.
    private async Task<CustomerEnd?> EndAsync(PlannedStep step, CancellationToken cancellationToken)
    {
        if (await Precheck.FindAsync(work, step.SubjectId!, cancellationToken).ConfigureAwait(false) is not { } old)
        {
            return null;
        }

        if (Precheck.ComplaintAbout(old, planned) is { } complaint)
        {
            return new CustomerEnd(ChangeOutcome.Failed, $"The new one works. {complaint}");
        }

        var ended = await steps.EndAsync(step.SubjectId!, step.SubjectName, cancellationToken).ConfigureAwait(false);
        return ended.State == StepState.Done ? null : new CustomerEnd(ChangeOutcome.NotConfirmed, $"The new one works, but the old one has not ended yet. {ended}: {ended.Detail}") { StaysOpen = true };
    }

    private Task<CustomerEnd> OverAsync(DelegatedAdminRelationship successor, CancellationToken cancellationToken)
    {
        var hasLapsed = successor.Is(DelegatedAdminStatus.Expired) && successor.ActivatedOn is null;
        return CloseAsync(
            hasLapsed ? ChangeOutcome.Lapsed : ChangeOutcome.Declined,
            hasLapsed ? $"Nobody approved {successor.DisplayName} within 90 days." : $"{successor.DisplayName} is {successor.Status}: the customer, or somebody else, ended it.",
            cancellationToken);
    }

    // Graph forgets requests that have lapsed (contract A§5.1).
    private Task<CustomerEnd> GoneAsync(CancellationToken cancellationToken)
    {
        var created = log.Change.Steps.First(step => step.Kind == StepKind.CreateDelegatedAdmin);
        var (name, last) = (created.SubjectName, Requested ?? created);
        var age = work.Clock.Now - (last.EndedOn ?? last.IntendedOn);
        if (age < Spreading)
        {
            throw new ConflictException("ChangeNotConfirmed", $"{name} was {(Requested is null ? "drafted" : "asked for")} less than a day ago, but Graph does not show it when read back.");
        }

        return Requested is not null && age >= Patience
            ? CloseAsync(ChangeOutcome.Lapsed, $"Nobody approved {name} within 90 days, and Graph no longer has it.", cancellationToken)
            : CloseAsync(ChangeOutcome.Declined, $"Graph no longer has {name}: somebody deleted it.", cancellationToken);
    }

    private async Task<CustomerEnd> CloseAsync(ChangeOutcome outcome, string why, CancellationToken cancellationToken)
    {
        await mail.WithdrawAsync(cancellationToken).ConfigureAwait(false);
        log.NoteArrival(StepState.Failed, why);
        return new CustomerEnd(outcome, $"{why} The relationship that it should replace was left unchanged.");
    }

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
