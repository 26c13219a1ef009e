using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>Gives the groups their roles of a successor that is active, and reads back whether they have them.</summary>
internal sealed class SuccessorGroups(RenewalWork work, CustomerLog log, PlannedCustomer planned)
{
    /// <summary>Whom a customer waits for whose groups are about to get their roles.</summary>
    public const string Service = "the service";

    private const string Active = "active", Pending = "pending";
    private readonly IReadOnlyList<PlannedStep> groups = [.. planned.Steps.Where(step => step.Kind == StepKind.AssignDelegatedAdmin)];

    /// <summary>Does it.</summary>
    /// <returns>How the customer ends where it cannot be done, or waits where Graph is still at it; null when every group has its roles.</returns>
    /// <exception cref="PartnerRelationshipsException">It cannot be done now, or does not show yet.</exception>
    public async Task<CustomerEnd?> RunAsync(DelegatedAdminRelationship successor, CancellationToken cancellationToken)
    {
        foreach (var group in groups)
        {
            if (await AssignAsync(successor, group, cancellationToken).ConfigureAwait(false) is { State: StepState.Refused } refused)
            {
                return new CustomerEnd(ChangeOutcome.Failed, $"{successor.DisplayName} is active, but {refused.SubjectName ?? refused.SubjectId} did not get its roles: {refused.Detail} The relationship that it should replace was left unchanged.");
            }
        }

        return await VerifyAsync(successor, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ChangeStep> AssignAsync(DelegatedAdminRelationship successor, PlannedStep group, CancellationToken cancellationToken)
    {
        if (log.Find(group.Kind, group.SubjectId) is { State: StepState.Done } done)
        {
            return done;
        }

        var step = await log.IntendAsync(group.Kind, group.SubjectId, group.SubjectName, null, cancellationToken).ConfigureAwait(false);
        try
        {
            var change = await work.Groups.PlanAddAsync(successor.RelationshipId, group.SubjectId!, group.RoleIds, cancellationToken).ConfigureAwait(false);
            var assigned = await work.Groups.CarryOutAsync(change, cancellationToken).ConfigureAwait(false);
            step = step with { State = StepState.Done, After = assigned.Status, Detail = $"Read back, it is {assigned.Status}." };
        }
        catch (ConflictException error) when (error.ErrorId == "ChangeNotConfirmed")
        {
            // Whether Graph is still at it, or does not have it, shows when all of them are read; the next run settles the step.
            return step;
        }
        catch (PartnerRelationshipsException error) when (IsFinal(error))
        {
            step = step with { State = StepState.Refused, Detail = error.Message, CorrelationId = error.Fault?.CorrelationId };
        }

        step = step with { EndedOn = work.Clock.Now };
        await log.SettleAsync(step, cancellationToken).ConfigureAwait(false);
        return step;
    }

    // What a permission, a pause or another look may help against is tried again by the next run.
    private static bool IsFinal(PartnerRelationshipsException error) => !Doubt.Is(error) && !JournalFault.Is(error) && (error is InvalidInputException or NotFoundException or RemoteServiceException
        || error is ConflictException { ErrorId: "DelegatedAdminAssignmentExists" or "DelegatedAdminOperationFailed" });

    private async Task<CustomerEnd?> VerifyAsync(DelegatedAdminRelationship successor, CancellationToken cancellationToken)
    {
        var found = groups.Count == 0 ? [] : await work.Groups.ListAsync(successor.RelationshipId, cancellationToken).ConfigureAwait(false);
        if (groups.FirstOrDefault(group => !found.Any(one => Has(one, group, Active) || Has(one, group, Pending))) is { } missing)
        {
            throw new ConflictException("ChangeNotConfirmed", $"{missing.SubjectName ?? missing.SubjectId} was assigned its roles of {successor.DisplayName}, but Graph does not show them when read back.");
        }

        if (groups.FirstOrDefault(group => !IsThere(group) || !found.Any(one => Has(one, group, Active))) is { } late)
        {
            return CustomerEnd.Waiting($"{successor.DisplayName} is active. Graph accepted the role assignment of {late.SubjectName ?? late.SubjectId}, but has not finished it.", Service);
        }

        log.NoteReading(StepKind.Verify, StepState.Done, successor.Status, $"It is active, and {Counted.Of(groups.Count, "group")} {(groups.Count == 1 ? "has" : "have")} the roles that the plan gives.");
        return null;
    }

    private bool IsThere(PlannedStep group) => log.Find(group.Kind, group.SubjectId) is { State: StepState.Done };

    private static bool Has(DelegatedAdminAssignment one, PlannedStep group, string status) =>
        string.Equals(one.GroupId?.ToString(), group.SubjectId, StringComparison.OrdinalIgnoreCase)
        && one.Status.Equals(status, StringComparison.OrdinalIgnoreCase)
        && !group.RoleIds.Except(one.RoleIds, StringComparer.OrdinalIgnoreCase).Any();
}
