using System;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>A change that waits to be made. Its task ends when it is durable, or nothing of it is kept.</summary>
internal sealed class PendingChange(Action<SqliteConnection> work, CancellationToken cancellationToken)
    : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>Gives it up if it is not wanted any more.</summary>
    public bool IsCancelled() => cancellationToken.IsCancellationRequested && TrySetCanceled(cancellationToken);

    /// <summary>Makes it among others: its failure is its own.</summary>
    public void Make(SqliteConnection connection)
    {
        connection.Execute("SAVEPOINT change;");
        try
        {
            work(connection);
        }
        catch (Exception error)
        {
            connection.Execute("ROLLBACK TO change;");
            TrySetException(error);
        }

        connection.Execute("RELEASE change;");
    }
}
