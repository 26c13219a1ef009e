using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation;

/// <summary>What all changes of delegated administration have in common: read, in the ledger before and after, read back, refusals in words. One for a command.</summary>
internal sealed class DelegationWork(IDelegationPorts ports)
{
    private readonly ChangeJournal journal = new(ports);
    private readonly ReadingBack readingBack = new(ports.Clock);

    public IDelegatedAdminRelationships Relationships => ports.DelegatedAdmin.Required();

    public IDelegatedAdminAssignments Assignments => ports.DelegatedAdminAssignments.Required();

    /// <summary>A relationship as it stands.</summary>
    /// <exception cref="NotFoundException">There is none of that id (DelegatedAdminNotFound).</exception>
    public Task<DelegatedAdminRelationship> ReadAsync(string relationshipId, CancellationToken cancellationToken) =>
        AdminNeed.Reading.ExplainAsync(ports.SignIn, () => Relationships.GetAsync(DelegatedAdminOffer.Of(relationshipId.Trim()).RelationshipId, cancellationToken));

    /// <summary>Carries a change out, and believes it when it shows.</summary>
    /// <param name="change">What the ledger says of it.</param>
    /// <param name="send">Sends once.</param>
    /// <param name="isShown">Asks whether it shows.</param>
    /// <param name="isTaken">Asks whether Graph took it, where that shows before the change does; null for what shows at once.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>The answer; null when none came and Graph took it.</returns>
    /// <exception cref="PartnerRelationshipsException">It was refused, the outcome is unknown (ChangeInDoubt), or it was accepted and does not show
    /// (ChangeNotConfirmed).</exception>
    public Task<T?> ChangeAsync<T>(
        AccountChange change,
        Func<RequestTicket, CancellationToken, Task<T>> send,
        Func<CancellationToken, Task<bool>> isShown,
        CancellationToken cancellationToken,
        Func<CancellationToken, Task<bool>>? isTaken = null)
        where T : class =>
        AdminNeed.Changing.ExplainAsync(ports.SignIn, () => journal.CarryOutAsync(change, send, token => AwaitAsync(change, isShown, token), isTaken ?? isShown, cancellationToken));

    /// <summary>Waits until a change shows.</summary>
    /// <exception cref="ConflictException">It does not (ChangeNotConfirmed).</exception>
    public Task AwaitAsync(AccountChange change, Func<CancellationToken, Task<bool>> isShown, CancellationToken cancellationToken) =>
        readingBack.AwaitAsync(change.SubjectName ?? change.SubjectId, isShown, cancellationToken);

    /// <summary>Whether an earlier run left this very change in doubt.</summary>
    public Task<bool> IsInDoubtAsync(AccountChange change, CancellationToken cancellationToken) => journal.IsInDoubtAsync(change, cancellationToken);

    /// <summary>Settles what an earlier run left in doubt of a change that shows by now.</summary>
    public Task SettleAsync(AccountChange change, CancellationToken cancellationToken) => journal.SettleAsync(change, _ => Task.FromResult(true), cancellationToken);

    /// <summary>Sends a change of the version that was read; where somebody else changed it in the meantime, it is read again, once.</summary>
    /// <param name="read">As it was read.</param>
    /// <param name="send">Sends a change of that version.</param>
    /// <param name="reread">Reads it again; an exception means that the change must no longer be sent.</param>
    public static async Task<TAnswer> NewestAsync<TRead, TAnswer>(TRead read, Func<TRead, Task<TAnswer>> send, Func<Task<TRead>> reread)
    {
        try
        {
            return await send(read).ConfigureAwait(false);
        }
        catch (ConflictException error) when (error.ErrorId == "EtagStale")
        {
            return await send(await reread().ConfigureAwait(false)).ConfigureAwait(false);
        }
    }
}
