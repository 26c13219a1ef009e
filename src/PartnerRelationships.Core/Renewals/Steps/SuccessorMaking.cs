using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Renewals.Plans;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>Makes a customer's successor, once: its name is made of the run and the customer, and looked for before anything is created under it.</summary>
internal sealed class SuccessorMaking(RenewalWork work, CustomerLog log, PlannedCustomer planned, Precheck precheck)
{
    private static readonly int[] SecondsBetweenReadings = [0, 1, 2, 4, 8];
    private readonly PlannedStep create = planned.Steps.First(step => step.Kind == StepKind.CreateDelegatedAdmin);

    /// <summary>The successor.</summary>
    /// <returns>It; or how the customer ends; neither where it was made and is there no more.</returns>
    public async Task<(DelegatedAdminRelationship? Successor, CustomerEnd? End)> RunAsync(CancellationToken cancellationToken)
    {
        var step = log.Change.Steps.FirstOrDefault(one => one.Kind == StepKind.CreateDelegatedAdmin);
        if (step is { State: StepState.Done, SubjectId: { } id })
        {
            return (await AgainAsync(id, cancellationToken).ConfigureAwait(false), null);
        }

        var request = RenewalIds.RequestOf(planned, work.RunId);
        var there = await OfCustomerAsync(cancellationToken).ConfigureAwait(false);
        var found = there.FirstOrDefault(one => RenewalIds.Names(request, one));
        if (found is null && await ObstacleAsync(there, cancellationToken).ConfigureAwait(false) is { } end)
        {
            return (null, end);
        }

        return await MakeAsync(request, found, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(DelegatedAdminRelationship? Successor, CustomerEnd? End)> MakeAsync(DelegatedAdminRequest request, DelegatedAdminRelationship? found, CancellationToken cancellationToken)
    {
        var step = await log.IntendAsync(StepKind.CreateDelegatedAdmin, null, request.DisplayName, null, cancellationToken).ConfigureAwait(false);
        var made = found ?? await CreateAsync(request, step, cancellationToken).ConfigureAwait(false);
        var shown = await work.Clock.ReadUntilAsync(SecondsBetweenReadings, token => Precheck.FindAsync(work, made.RelationshipId, token), one => one is { Status.Length: > 0 }, cancellationToken).ConfigureAwait(false);
        if (shown is null)
        {
            throw new ConflictException("ChangeNotConfirmed", $"Graph accepted the draft of {request.DisplayName}, but does not show it when read back.");
        }

        await log.SettleAsync(
            Current with
            {
                State = StepState.Done, SubjectId = shown.RelationshipId, After = shown.Status, EndedOn = work.Clock.Now,
                Detail = found is null ? $"Graph shows it as {shown.RelationshipId}." : $"An earlier request created it as {shown.RelationshipId}.",
            },
            cancellationToken).ConfigureAwait(false);
        return (shown, null);
    }

    // One reading that finds nothing is no proof that it is gone: where one server of Graph's does not have it yet, the list or the next reading may.
    private Task<DelegatedAdminRelationship?> AgainAsync(string id, CancellationToken cancellationToken) => work.Clock.ReadUntilAsync<DelegatedAdminRelationship?>(
        SecondsBetweenReadings,
        async token => await Precheck.FindAsync(work, id, token).ConfigureAwait(false)
            ?? (await OfCustomerAsync(token).ConfigureAwait(false)).FirstOrDefault(one => string.Equals(one.RelationshipId, id, StringComparison.OrdinalIgnoreCase)),
        one => one is not null,
        cancellationToken);

    private ChangeStep Current => log.Find(StepKind.CreateDelegatedAdmin)!;

    // What was just made may not be in the list yet; its name is taken then.
    private async Task<DelegatedAdminRelationship> CreateAsync(DelegatedAdminRequest request, ChangeStep step, CancellationToken cancellationToken)
    {
        DelegatedAdminRelationship? seen = null;
        try
        {
            var made = await new Doubt(work.Clock).SettleAsync(
                () => work.Relationships.CreateAsync(request, log.TicketOf(step), cancellationToken),
                async () => (seen = await FindAsync(request, cancellationToken).ConfigureAwait(false)) is not null,
                cancellationToken).ConfigureAwait(false);
            return made ?? seen!;
        }
        catch (ConflictException)
        {
            seen = await work.Clock.ReadUntilAsync(SecondsBetweenReadings, token => FindAsync(request, token), one => one is not null, cancellationToken).ConfigureAwait(false);
            if (seen is null)
            {
                throw;
            }

            return seen;
        }
        catch (PartnerRelationshipsException error) when (!Doubt.Is(error) && error is not AuthenticationFailedException && !JournalFault.Is(error))
        {
            // Nothing was made: the journal does not leave it open, and the next run tries again.
            await log.SettleAsync(Current with { State = StepState.Refused, Detail = error.Message, CorrelationId = error.Fault?.CorrelationId, EndedOn = work.Clock.Now }, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<DelegatedAdminRelationship?> FindAsync(DelegatedAdminRequest request, CancellationToken cancellationToken) =>
        (await OfCustomerAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(one => RenewalIds.Names(request, one));

    private async Task<IReadOnlyList<DelegatedAdminRelationship>> OfCustomerAsync(CancellationToken cancellationToken)
    {
        var all = new CollectingSink<DelegatedAdminRelationship>();
        await work.Relationships.ListAsync(new DelegatedAdminQuery { CustomerId = planned.CustomerId }, all, cancellationToken).ConfigureAwait(false);
        return all.Items;
    }

    private async Task<CustomerEnd?> ObstacleAsync(IReadOnlyList<DelegatedAdminRelationship> there, CancellationToken cancellationToken)
    {
        var old = planned.Steps.Where(step => step.Kind == StepKind.TerminateDelegatedAdmin).Select(step => step.SubjectId!).ToList();
        return await StrangerAsync(old.Where(id => !there.Any(one => one.RelationshipId == id)), cancellationToken).ConfigureAwait(false) is { } complaint
                ? new CustomerEnd(ChangeOutcome.Blocked, complaint)
            : !there.Any(one => old.Contains(one.RelationshipId) && (one.Is(DelegatedAdminStatus.Active) || one.Is(DelegatedAdminStatus.Expiring) || one.Is(DelegatedAdminStatus.Expired)))
                ? new CustomerEnd(ChangeOutcome.Blocked, "The relationship to renew has ended since the plan was made, so no renewal is requested.")
            : there.FirstOrDefault(one => !old.Contains(one.RelationshipId) && RenewalBlockers.Covers(one, create.RoleIds)) is { } other
                ? new CustomerEnd(ChangeOutcome.Blocked, $"{other.DisplayName} ({other.Status}) gives the same roles, so a second one is not requested.")
            : await precheck.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    // What is not in the customer's list is gone, or another customer's.
    private async Task<string?> StrangerAsync(IEnumerable<string> missing, CancellationToken cancellationToken)
    {
        foreach (var id in missing)
        {
            if (await Precheck.FindAsync(work, id, cancellationToken).ConfigureAwait(false) is { } one && Precheck.ComplaintAbout(one, planned) is { } complaint)
            {
                return complaint;
            }
        }

        return null;
    }
}
