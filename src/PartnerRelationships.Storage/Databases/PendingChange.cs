using System;
using System.Data;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Databases;

/// <summary>A change that waits to be made. Its task ends when it is durable, or nothing of it is kept, or that is in doubt.</summary>
internal sealed class PendingChange(Action<LedgerTransaction> work, LedgerMark? doubt, CancellationToken cancellationToken)
    : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private Exception? failure;
    private LedgerMark? doubt = doubt;

    /// <summary>Gives it up if it is no longer wanted; one that may be made already is looked up first.</summary>
    public bool IsCancelled() => doubt is null && cancellationToken.IsCancellationRequested && TrySetCanceled(cancellationToken);

    /// <summary>Makes it among others: its failure is its own, unless the connection is gone. What was in doubt and is found to be kept is not made again.</summary>
    public void Make(LedgerTransaction transaction)
    {
        if (doubt is not null && transaction.Holds(doubt))
        {
            return;
        }

        var (connection, head) = (transaction.Connection, transaction.Head);
        (doubt, failure) = (null, null);
        transaction.Execute("SAVEPOINT change");
        try
        {
            work(transaction);
        }
        catch (Exception error) when (connection.State == ConnectionState.Open)
        {
            transaction.Execute("ROLLBACK TO SAVEPOINT change");
            (transaction.Head, failure) = (head, error);
        }

        transaction.Execute("RELEASE SAVEPOINT change");
    }

    /// <summary>Remembers that it may be durable.</summary>
    public void Note(CommitDoubt? raised) => doubt ??= raised?.Mark;

    /// <summary>The transaction is durable: each waiting caller gets the outcome of its change.</summary>
    public bool Settle() => failure is null ? TrySetResult(true) : TrySetException(failure);

    /// <summary>The transaction failed. A change that had failed by itself before is in no doubt.</summary>
    public bool Fail(Exception error) =>
        doubt is null || error is LedgerException ? TrySetException(error)
        : failure is not null ? TrySetException(failure)
        : TrySetException(error as CommitDoubt ?? new CommitDoubt(doubt, error));
}
