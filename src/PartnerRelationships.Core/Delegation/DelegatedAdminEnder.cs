using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation;

/// <summary>How a relationship ends, by its status (contract A§5.1).</summary>
public enum EndingWay
{
    /// <summary>It is at its end, or on the way there.</summary>
    None,

    /// <summary>A draft is deleted.</summary>
    Delete,

    /// <summary>An active one is terminated.</summary>
    Terminate,

    /// <summary>What an indirect provider made for this partner is rejected.</summary>
    Reject,
}

/// <summary>The end of a relationship, checked and not yet sent.</summary>
/// <param name="Relationship">The relationship as it was read.</param>
/// <param name="Way">How it ends.</param>
public sealed record DelegatedAdminEnd(DelegatedAdminRelationship Relationship, EndingWay Way)
{
    internal AccountChange ToEntry() => new(Relationship.CustomerId, "StopDelegatedAdmin", Relationship.RelationshipId)
    {
        SubjectName = Relationship.DisplayName,
        Fields = [new FieldChange("status", Relationship.Status, "ended")],
    };
}

/// <summary>Ends delegated admin relationships: deletes, terminates or rejects them, by where they stand. One for a command.</summary>
public sealed class DelegatedAdminEnder(IDelegationPorts ports)
{
    private const string Deleted = "deleted";
    private readonly DelegationWork work = new(ports);

    /// <summary>Reads a relationship, and looks how it ends.</summary>
    /// <exception cref="ConflictException">It cannot be ended in its present status (DelegatedAdminStatusUnfit).</exception>
    public async Task<DelegatedAdminEnd> PlanAsync(string relationshipId, CancellationToken cancellationToken)
    {
        var relationship = await work.ReadAsync(relationshipId, cancellationToken).ConfigureAwait(false);
        return new DelegatedAdminEnd(relationship, WayOf(relationship));
    }

    /// <summary>Ends it; of one that has ended it settles what an earlier run left in doubt.</summary>
    /// <returns>The relationship, read back: on its way out Graph takes it through some states. One that is gone is "deleted".</returns>
    /// <exception cref="PartnerRelationshipsException">Graph refuses; the outcome is unknown (ChangeInDoubt); or Graph accepted the request and does not show it
    /// (ChangeNotConfirmed).</exception>
    public async Task<DelegatedAdminRelationship> CarryOutAsync(DelegatedAdminEnd end, CancellationToken cancellationToken)
    {
        if (end.Way == EndingWay.None)
        {
            await work.SettleAsync(end.ToEntry(), cancellationToken).ConfigureAwait(false);
            return end.Relationship;
        }

        var last = end.Relationship;
        await work.ChangeAsync(
            end.ToEntry(),
            (ticket, token) => SendAsync(end, ticket, token),
            async token => IsOver(last = await FindAsync(end.Relationship, token).ConfigureAwait(false)),
            cancellationToken).ConfigureAwait(false);
        return last;
    }

    private static EndingWay WayOf(DelegatedAdminRelationship relationship) => relationship.Status switch
    {
        var status when DelegatedAdminStatus.IsEnded(status) => EndingWay.None,
        _ when relationship.Is(DelegatedAdminStatus.Created) => EndingWay.Delete,
        _ when relationship.Is(DelegatedAdminStatus.Active) => EndingWay.Terminate,
        _ when relationship.Is(DelegatedAdminStatus.ApprovalPending) => relationship.IsPartnerConsentPending == true
            ? EndingWay.Reject
            : throw StatusErrors.Unfit(relationship, "A request that waits for the customer's approval cannot be withdrawn. It gives no rights, and expires 90 days after it was created."),
        _ => throw StatusErrors.Unfit(relationship, "It can be ended only while it is active."),
    };

    private Task<DelegatedAdminAnswer> SendAsync(DelegatedAdminEnd end, RequestTicket ticket, CancellationToken cancellationToken) => end.Way switch
    {
        EndingWay.Delete => DelegationWork.NewestAsync(
            end.Relationship, draft => work.Relationships.DeleteAsync(draft, ticket, cancellationToken), () => RereadAsync(end.Relationship, cancellationToken)),
        EndingWay.Terminate => work.Relationships.MoveAsync(end.Relationship.RelationshipId, DelegatedAdminAction.Terminate, ticket, cancellationToken),
        _ => work.Relationships.MoveAsync(end.Relationship.RelationshipId, DelegatedAdminAction.Reject, ticket, cancellationToken),
    };

    // Somebody who has just sent it to the customer makes another matter of it.
    private async Task<DelegatedAdminRelationship> RereadAsync(DelegatedAdminRelationship before, CancellationToken cancellationToken) =>
        await work.ReadAsync(before.RelationshipId, cancellationToken).ConfigureAwait(false) is var now && now.Is(DelegatedAdminStatus.Created)
            ? now
            : throw StatusErrors.Unfit(now, "Somebody else has just changed its status.");

    private async Task<DelegatedAdminRelationship> FindAsync(DelegatedAdminRelationship before, CancellationToken cancellationToken)
    {
        try
        {
            return await work.ReadAsync(before.RelationshipId, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            return before with { Status = Deleted };
        }
    }

    private static bool IsOver(DelegatedAdminRelationship relationship) => DelegatedAdminStatus.IsEnded(relationship.Status) || relationship.Status == Deleted || IsRejected(relationship);

    // The status of a rejected one is not documented: it is over when it no longer waits for anybody.
    private static bool IsRejected(DelegatedAdminRelationship relationship) =>
        relationship is { ProviderTenantId: not null } && !relationship.Is(DelegatedAdminStatus.ApprovalPending) && !relationship.Is(DelegatedAdminStatus.Active);
}
