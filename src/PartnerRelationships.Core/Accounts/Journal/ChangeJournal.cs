using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>Carries out changes of customers' accounts: each is in the ledger before it leaves, and its outcome after. Where no answer came the
/// service is asked, and only what has not happened is sent again, under the same id. One for a command; safe to share between threads.</summary>
public sealed class ChangeJournal(IChangePorts ports)
{
    private readonly OpenChanges open = new(ports);

    /// <summary>Carries out a change.</summary>
    /// <typeparam name="T">What the service answers.</typeparam>
    /// <param name="change">What the ledger says of it.</param>
    /// <param name="send">Sends once, under the ticket's id; its errors alone say that the change was not carried out.</param>
    /// <param name="confirm">Reads back what the service accepted; what it raises leaves the change in doubt. Null for what is not read back.</param>
    /// <param name="hasHappened">Asks the service whether it was carried out; null for what cannot be asked, such as a password.</param>
    /// <param name="cancellationToken">Stops at once; what was sent is in doubt then.</param>
    /// <returns>The answer; null when none came (now, or in the run that left it in doubt) and the service shows that it was carried out.</returns>
    /// <exception cref="PartnerRelationshipsException">It was refused; or it is unknown whether it was carried out (ChangeInDoubt).</exception>
    /// <exception cref="LedgerException">The ledger cannot be written: nothing was sent, or the outcome is in doubt.</exception>
    public async Task<T?> CarryOutAsync<T>(
        AccountChange change,
        Func<RequestTicket, CancellationToken, Task<T>> send,
        Func<CancellationToken, Task>? confirm,
        Func<CancellationToken, Task<bool>>? hasHappened,
        CancellationToken cancellationToken)
        where T : class
    {
        if (await SettleAsync(change, hasHappened, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var id = Guid.NewGuid();
        await IntendAsync(id, id, change, cancellationToken).ConfigureAwait(false);
        var ticket = new RequestTicket(id, (renewed, token) => IntendAsync(id, renewed, change, token));
        var answer = await SettleAsync(id, change, () => send(ticket, cancellationToken), hasHappened, cancellationToken).ConfigureAwait(false);
        if (answer is not null && confirm is not null)
        {
            await OrDoubtAsync(change, async () => { await confirm(cancellationToken).ConfigureAwait(false); return true; }).ConfigureAwait(false);
        }

        // What is known is kept, even by a command that is being stopped.
        await EndAsync(id, change, answer is null ? "Done: there was no answer, but the service shows the change." : "Done.", CancellationToken.None).ConfigureAwait(false);
        return answer;
    }

    /// <summary>Whether an earlier run left this very change in doubt.</summary>
    public async Task<bool> IsInDoubtAsync(AccountChange change, CancellationToken cancellationToken) =>
        await open.FindAsync(change, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Settles what an earlier run left in doubt of this very change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="hasHappened">Asks the service whether it was carried out; null for what cannot be asked.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>Whether there was a doubt, and the service shows that it was carried out.</returns>
    public async Task<bool> SettleAsync(AccountChange change, Func<CancellationToken, Task<bool>>? hasHappened, CancellationToken cancellationToken) =>
        await open.FindAsync(change, cancellationToken).ConfigureAwait(false) is { } doubtful
        && await HasComeAsync(doubtful, hasHappened, cancellationToken).ConfigureAwait(false);

    private async Task<T?> SettleAsync<T>(Guid id, AccountChange change, Func<Task<T>> send, Func<CancellationToken, Task<bool>>? hasHappened, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await new Doubt(ports.Clock).SettleAsync(send, () => OrDoubtAsync(change, () => AskAsync(hasHappened, cancellationToken)), cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (Doubt.Is(error) && error.ErrorId != "ChangeInDoubt")
        {
            throw InDoubt(change, error);
        }
        catch (PartnerRelationshipsException error) when (error is not LedgerException && error.ErrorId != "ChangeInDoubt")
        {
            await EndAsync(id, change, $"Not done ({error.ErrorId}).", CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    // Once it was sent, a question that fails says nothing of the change.
    private static async Task<bool> OrDoubtAsync(AccountChange change, Func<Task<bool>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (error is not LedgerException && error.ErrorId != "ChangeNotConfirmed")
        {
            throw InDoubt(change, error);
        }
    }

    private static UnreachableException InDoubt(AccountChange change, PartnerRelationshipsException error) =>
        new("ChangeInDoubt", $"It is unknown whether {change} was carried out. {error.Message}", error.Fault, error);

    // What an earlier run left in doubt is settled by what the service shows now. What it does not show is sent again, under an id of its own: the
    // service may answer an old id from memory, whatever happened since.
    private async Task<bool> HasComeAsync(OpenChange doubtful, Func<CancellationToken, Task<bool>>? hasHappened, CancellationToken cancellationToken)
    {
        var hasCome = await AskAsync(hasHappened, cancellationToken).ConfigureAwait(false);
        var words = hasCome ? "Done: a later check of the service shows the change."
            : hasHappened is null ? "Unknown: the service cannot be queried for it, so the change is sent again." : "Not done: a later check of the service does not show the change.";
        await EndAsync(doubtful.ChangeId, doubtful.Change, words, cancellationToken).ConfigureAwait(false);
        return hasCome;
    }

    private static Task<bool> AskAsync(Func<CancellationToken, Task<bool>>? hasHappened, CancellationToken cancellationToken) =>
        hasHappened is null ? Task.FromResult(false) : hasHappened(cancellationToken);

    private Task IntendAsync(Guid changeId, Guid requestId, AccountChange change, CancellationToken cancellationToken) =>
        AppendAsync(EventKinds.AccountChangeIntended, changeId, change, ChangeText.Of(change, requestId), cancellationToken);

    private Task EndAsync(Guid changeId, AccountChange change, string outcome, CancellationToken cancellationToken) =>
        AppendAsync(EventKinds.AccountChangeEnded, changeId, change, $"{change}: {outcome}", cancellationToken);

    private Task AppendAsync(string kind, Guid changeId, AccountChange change, string detail, CancellationToken cancellationToken) =>
        ports.Events.AppendAsync(EventDraft.Of(ports, kind, changeId) with { CustomerId = change.CustomerId, Detail = detail }, cancellationToken);
}
