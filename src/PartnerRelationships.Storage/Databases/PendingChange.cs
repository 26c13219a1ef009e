using System;
using System.Data;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Tracing;

namespace PartnerRelationships.Storage.Databases;

/// <summary>A change that waits to be made. Its task ends when it is durable, or nothing of it is kept.</summary>
internal sealed class PendingChange(Action<LedgerTransaction> work, CancellationToken cancellationToken)
    : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private Exception? failure;

    /// <summary>Who asked for it, for whoever traces.</summary>
    public TracePlace Asked { get; } = TracePlace.Here;

    /// <summary>Gives it up if it is no longer wanted.</summary>
    public bool IsCancelled() => cancellationToken.IsCancellationRequested && TrySetCanceled(cancellationToken);

    /// <summary>Makes it among others: its failure is its own, unless the connection is gone.</summary>
    public void Make(LedgerTransaction transaction)
    {
        var (connection, head) = (transaction.Connection, transaction.Head);
        failure = null;
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

    /// <summary>The transaction is durable: each waiting caller gets the outcome of its change.</summary>
    public bool Settle() => failure is null ? TrySetResult(true) : TrySetException(failure);
}
