using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Storage.Databases;

/// <summary>A change that waits to be made. Its task ends when it is durable, or nothing of it is kept.</summary>
internal sealed class PendingChange(Action<LedgerTransaction> work, CancellationToken cancellationToken)
    : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private Exception? failure;

    /// <summary>Gives it up if it is no longer wanted.</summary>
    public bool IsCancelled() => cancellationToken.IsCancellationRequested && TrySetCanceled(cancellationToken);

    /// <summary>Makes it. What it throws is its failure, unless the connection is gone.</summary>
    /// <param name="transaction">Where.</param>
    /// <param name="isLast">Whether it is the last one that is made together with others, or alone: then all of them are sent.</param>
    /// <returns>Whether it was made; otherwise the transaction holds a part of it.</returns>
    public bool Make(LedgerTransaction transaction, bool isLast)
    {
        failure = null;
        try
        {
            work(transaction);
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

    /// <summary>The transaction is durable: each waiting caller gets the outcome of its change.</summary>
    public bool Settle() => failure is null ? TrySetResult(true) : TrySetException(failure);
}
