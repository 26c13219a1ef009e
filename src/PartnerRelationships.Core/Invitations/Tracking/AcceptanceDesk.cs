using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations.Bulk;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Invitations.Tracking;

/// <summary>Detects which open invitations were accepted, and records it. The service keeps no pending request (contract §0.2): the evidence is that
/// the customer appears in the list, and the log where it can be read (contract §5.6).</summary>
/// <param name="ports">Whose invitations.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
public sealed class AcceptanceDesk(IAcceptancePorts ports, Guid correlationId)
{
    /// <summary>Compares open invitations with the customers, and notes nothing yet.</summary>
    /// <param name="isWanted">Which invitations, by their ids; null for all.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public Task<AcceptanceReport> FindAsync(Func<Guid, bool>? isWanted, CancellationToken cancellationToken) =>
        FindAsync(isWanted, search => search.FindAsync(cancellationToken), cancellationToken);

    /// <summary>Compares open invitations with one customer that was read, and notes nothing yet. That another one has the same name is not known then.</summary>
    /// <param name="customer">The customer, in full.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public Task<AcceptanceReport> FindForAsync(PartnerCustomer customer, CancellationToken cancellationToken) =>
        FindAsync(isWanted: null, search => search.FindAsync(customer, cancellationToken), cancellationToken);

    private async Task<AcceptanceReport> FindAsync(
        Func<Guid, bool>? isWanted, Func<CandidateSearch, Task<IReadOnlyList<IReadOnlyList<Candidate>>>> search, CancellationToken cancellationToken)
    {
        var open = new OpenInvitations();
        var wanted = new WantedSink(open, isWanted);
        await ports.Invitations.ListAsync(ports.Profile.TenantId, new InvitationFilter { States = InvitationStates.Open }, wanted, cancellationToken).ConfigureAwait(false);
        if (open.Count == 0)
        {
            return new AcceptanceReport(0, IsLogRead: false, []);
        }

        var candidates = await search(new CandidateSearch(ports.Customers, open)).ConfigureAwait(false);
        var since = await CustomerSince.ReadAsync(ports, [.. candidates.SelectMany(some => some)], cancellationToken).ConfigureAwait(false);
        var answers = new List<InvitationAcceptance>();
        foreach (var some in candidates)
        {
            answers.AddRange(await AnswersAsync(some, since, cancellationToken).ConfigureAwait(false));
        }

        return new AcceptanceReport(open.Count, since.From is not null, answers);
    }

    /// <summary>Notes an acceptance.</summary>
    /// <returns>As it is noted now; null when somebody else noted one in the meantime.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public async Task<InvitationAcceptance?> AcceptAsync(InvitationAcceptance answer, CancellationToken cancellationToken)
    {
        try
        {
            var noted = await ports.Invitations.UpdateAsync(
                ports.Profile.TenantId,
                answer.InvitationId,
                current => current.State == InvitationState.Accepted
                    ? throw new AcceptedMeanwhileException()
                    : current.AcceptedBy(answer.CustomerId, answer.MatchedBy, answer.CustomerSince ?? ports.Clock.Now),
                changed => EventDraft.Of(ports, EventKinds.InvitationAccepted, correlationId) with
                {
                    InvitationId = changed.InvitationId,
                    CustomerId = changed.CustomerId,
                    Detail = $"By {answer.MatchedBy}: {answer.CustomerName} ({answer.CustomerDomain}), {(answer.CustomerSince is null ? "seen in the customer list" : "dated by the service's log")}",
                },
                cancellationToken).ConfigureAwait(false);
            return answer with { State = noted.State };
        }
        catch (AcceptedMeanwhileException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<InvitationAcceptance>> AnswersAsync(IReadOnlyList<Candidate> candidates, CustomerSince since, CancellationToken cancellationToken)
    {
        var notes = candidates.All(candidate => since.Of(candidate.CustomerId) is not null)
            ? []
            : await NotesAsync(candidates[0].Invitation.InvitationId, cancellationToken).ConfigureAwait(false);
        var fitting = candidates.Where(candidate => AcceptanceRules.IsAnswer(
            candidate.By!.Value,
            candidate.Invitation.CreatedOn,
            since.Of(candidate.CustomerId),
            since.From,
            notes.Any(note => CustomerNote.Names(note, candidate.CustomerId)))).ToList();
        return [.. fitting.Select(candidate => AnswerOf(candidate, since.Of(candidate.CustomerId), fitting.Count))];
    }

    private async Task<IReadOnlyList<string?>> NotesAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        var events = new CollectingSink<RelationshipEvent>();
        var drafted = new EventFilter { InvitationId = invitationId, Kinds = [EventKinds.InvitationDrafted] };
        await ports.Events.ListAsync(ports.Profile.TenantId, drafted, events, cancellationToken).ConfigureAwait(false);
        return [.. events.Items.Select(entry => entry.Detail)];
    }

    private static InvitationAcceptance AnswerOf(Candidate candidate, DateTimeOffset? since, int candidates) => new()
    {
        InvitationId = candidate.Invitation.InvitationId,
        Invited = candidate.Invitation.Invited,
        State = candidate.Invitation.State,
        CustomerId = candidate.CustomerId,
        CustomerName = candidate.Name,
        CustomerDomain = candidate.Domain,
        MatchedBy = candidate.By!.Value,
        CustomerSince = since,
        Candidates = candidates,
    };

    private sealed class WantedSink(OpenInvitations open, Func<Guid, bool>? isWanted) : IResultSink<ResellerInvitation>
    {
        public void Write(ResellerInvitation item)
        {
            // A customer that is asked only for rights is a customer already, so that proves no acceptance.
            if (isWanted?.Invoke(item.InvitationId) != false && !item.IsForRightsAlone())
            {
                open.Write(item);
            }
        }
    }

    /// <summary>Leaves the transaction: there is nothing to change.</summary>
    private sealed class AcceptedMeanwhileException : Exception;
}
