using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Tracing;

namespace PartnerRelationships.Storage.Databases;

/// <summary>A change that waits to be made. Its task ends when it is durable, or nothing of it is kept, or that is in doubt.</summary>
internal sealed class PendingChange(Action<LedgerTransaction> work, LedgerMark? doubt, CancellationToken cancellationToken)
    : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private Exception? failure;
    private LedgerMark? doubt = doubt;

    /// <summary>Who asked for it, for whoever traces.</summary>
    public TracePlace Asked { get; } = TracePlace.Here;

    /// <summary>Gives it up if it is no longer wanted; one that may be made already is looked up first.</summary>
    public bool IsCancelled() => doubt is null && cancellationToken.IsCancellationRequested && TrySetCanceled(cancellationToken);

    /// <summary>Makes it; what was in doubt and is found to be kept is not made again. What it throws is its failure, unless the connection is gone.</summary>
    /// <param name="transaction">Where.</param>
    /// <param name="isLast">Whether it is the last one that is made together with others, or alone: then all of them are sent.</param>
    /// <returns>Whether it was made; otherwise the transaction holds a part of it.</returns>
    public bool Make(LedgerTransaction transaction, bool isLast)
    {
        // What was kept was kept with the outcome that it had.
        var isMade = doubt is not null && transaction.Holds(doubt);
        (doubt, failure) = isMade ? (doubt, failure) : (null, null);
        try
        {
            if (!isMade)
            {
                work(transaction);
            }

            if (isLast)
            {
                transaction.Flush();
            }
        }
        catch (Exception error) when (transaction.IsOpen)
        {
            failure = error;
        }

        return failure is null;
    }

    /// <summary>Makes it among others: its failure is its own.</summary>
    public void MakeApart(LedgerTransaction transaction)
    {
        var head = transaction.Head;
        transaction.Execute("SAVEPOINT change");
        if (!Make(transaction, isLast: true))
        {
            transaction.Execute("ROLLBACK TO SAVEPOINT change");
            transaction.Head = head;
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
