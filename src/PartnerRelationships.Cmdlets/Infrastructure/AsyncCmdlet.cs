using System;
using System.Collections.Concurrent;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Commands;

/// <summary>Runs asynchronous work for a command: results are written on the pipeline's thread as they come, the work has always
/// ended before the command goes on, and errors have one form.</summary>
public abstract class AsyncCmdlet : PSCmdlet, IDisposable
{
    // Less than a page: a reader that stops early has not let the page after the next one be asked for.
    private const int Ahead = 256;
    private readonly CancellationTokenSource stopping = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => stopping.Cancel();

    /// <summary>Does the work and writes each of its results as it comes, or does with it what is told.</summary>
    private protected void Stream<T>(Func<PipelineSink<T>, CancellationToken, Task> work, Action<T>? write = null)
        where T : class
    {
        using var results = new BlockingCollection<T>(Ahead);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        var worker = StartAsync(() => work(new PipelineSink<T>(results, cancellation.Token), cancellation.Token), results);
        try
        {
            write ??= result => WriteObject(result);
            foreach (var result in results.GetConsumingEnumerable())
            {
                write(result);
            }
        }
        catch
        {
            // The command after this one has had enough, or the pipeline stops: the worker ends first.
            cancellation.Cancel();
            Blocking.WaitQuietly(worker);
            throw;
        }

        UnlessStopped(() =>
        {
            Blocking.Wait(worker);
            return true;
        });
    }

    /// <summary>Does the work and returns its result.</summary>
    private protected T Await<T>(Func<CancellationToken, Task<T>> work) => UnlessStopped(() => Blocking.Run(() => work(stopping.Token)));

    /// <summary>Does the work for one object; its failure is reported with the object and does not stop the next one.</summary>
    private protected void Guarded(object? target, Action work)
    {
        try
        {
            work();
        }
        catch (PartnerRelationshipsException error)
        {
            var record = ErrorRecords.From(error, target);
            if (ErrorRecords.EndsEverything(error))
            {
                ThrowTerminatingError(record);
            }

            WriteError(record);
        }
    }

    private static Task StartAsync<T>(Func<Task> work, BlockingCollection<T> results) => Task.Run(async () =>
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            results.CompleteAdding();
        }
    });

    private T UnlessStopped<T>(Func<T> wait)
    {
        try
        {
            return wait();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
