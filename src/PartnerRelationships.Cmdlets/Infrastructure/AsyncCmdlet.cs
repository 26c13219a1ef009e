using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Commands;

/// <summary>Runs asynchronous work for a command: results are written on the pipeline's thread as they come, the work has always
/// ended before the command goes on, and errors have one form.</summary>
public abstract partial class AsyncCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    // In the queue it only says that there is something to write.
    private static readonly object News = new();

    private volatile ResultQueue? queue;
    private WireTeller? teller;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the command's resources.</summary>
    /// <param name="disposing">Whether it is not the finalizer that asks.</param>
    protected virtual void Dispose(bool disposing) => stopping.Dispose();

    /// <summary>Ends background work of the command: cancelled when the command is stopped.</summary>
    private protected CancellationToken StopToken => stopping.Token;

    /// <summary>Watches what this command sends. Asked for first on the pipeline's thread, which knows the user's preferences.</summary>
    private protected IWireWatcher Watcher => Teller;

    private WireTeller Teller => teller ??= new WireTeller(IsRead("Verbose"), IsRead("Debug"), Report, () => Hint(News));

    /// <inheritdoc/>
    protected override void StopProcessing() => Stop();

    /// <summary>Cancels background work of the command.</summary>
    private protected void Stop() => stopping.Cancel();

    /// <summary>Does the work and writes each result as it comes, or passes it to the given action.</summary>
    private protected void Stream<T>(Func<PipelineSink<T>, CancellationToken, Task> work, Action<T>? write = null)
        where T : class =>
        Pump((results, token) => work(new PipelineSink<T>(results), token), result => (write ?? WriteResult)((T)result));

    /// <summary>Does the work and returns its result.</summary>
    private protected T Await<T>(Func<CancellationToken, Task<T>> work)
    {
        T? outcome = default;
        Pump(async (_, token) => outcome = await work(token).ConfigureAwait(false), WriteObject);
        return outcome!;
    }

    /// <summary>The result of work that was begun before; waits for it if it must.</summary>
    private protected T Await<T>(Task<T> begun)
    {
        if (!begun.IsCompleted)
        {
#pragma warning disable VSTHRD003 // The command began it itself, on the thread pool: it waits for nobody's thread.
            return Await(_ => begun);
#pragma warning restore VSTHRD003
        }

        teller?.Flush(this);
        EndOf(begun);
        return Blocking.ResultOf(begun);
    }

    /// <summary>Shows progress from any thread, while work is in progress; reports after it are dropped.</summary>
    private protected void Report(ProgressRecord progress) => Hint(progress);

    private void Hint(object news) => queue?.Hint(news);

    /// <summary>Does the work for one object; its failure is reported with the object and does not stop the next one.</summary>
    /// <param name="target">What the error points at.</param>
    /// <param name="work">The work.</param>
    /// <param name="place">Where the object came from, such as "Row 17", for the error's message; null if that is plain.</param>
    /// <param name="failed">Gets the failure before it is reported; null if not needed.</param>
    private protected void Guarded(object? target, Action work, string? place = null, Action<PartnerRelationshipsException>? failed = null)
    {
        try
        {
            work();
        }
        catch (PartnerRelationshipsException error)
        {
            var record = ErrorRecords.From(error, target, place);
            if (ErrorRecords.EndsEverything(error))
            {
                ThrowTerminatingError(record);
            }

            failed?.Invoke(error);
            WriteError(record);
        }
    }

    /// <summary>Does what every object needs; without it the command ends.</summary>
    private protected void Required(object? target, Action work)
    {
        try
        {
            work();
        }
        catch (PartnerRelationshipsException error)
        {
            ThrowTerminatingError(ErrorRecords.From(error, target));
        }
    }

    /// <summary>Raises an error that stops nothing; at a prompt there is advice on it.</summary>
    internal new void WriteError(ErrorRecord error)
    {
        ErrorFeedback.Note(this, error);
        base.WriteError(error);
    }

    /// <summary>Raises an error that ends the command; at a prompt there is advice on it.</summary>
    internal new void ThrowTerminatingError(ErrorRecord error)
    {
        ErrorFeedback.Note(this, error);
        base.ThrowTerminatingError(error);
    }

    /// <summary>Asks for confirmation, if it is wanted.</summary>
    /// <exception cref="InvalidInputException">No confirmation is possible (ConfirmationUnavailable).</exception>
    private protected new bool ShouldProcess(string target, string action) => Asking.Ask($"{action}: {target}", () => base.ShouldProcess(target, action));

    /// <inheritdoc cref="ShouldProcess(string, string)"/>
    private protected new bool ShouldProcess(string description, string question, string caption) => Asking.Ask(description, () => base.ShouldProcess(description, question, caption));

    private void WriteResult<T>(T result)
        where T : class => WriteObject(result);

    private void Pump(Func<ResultQueue, CancellationToken, Task> work, Action<object> write)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        using var results = new ResultQueue(cancellation.Token);
        var worker = StartAsync(() => work(results, cancellation.Token), results, Watcher);
        var outer = queue;
        queue = results;
        try
        {
            Drain(results, write);
        }
        catch
        {
            // The command after this one has had enough, or the pipeline stops: the worker ends first.
            cancellation.Cancel();
            Blocking.WaitQuietly(worker);
            throw;
        }
        finally
        {
            queue = outer;
        }

        teller?.Flush(this);
        EndOf(worker);
    }

    private void Drain(ResultQueue results, Action<object> write)
    {
        var shown = new Dictionary<int, ProgressRecord>();
        foreach (var result in results.ReadAll())
        {
            teller?.Flush(this);
            if (result is ProgressRecord progress)
            {
                WriteProgress(shown[progress.ActivityId] = progress);
            }
            else if (result != News)
            {
                // A record without a share says what is waited for, and that has come; how far the work is stays on the screen until its end.
                Clear(shown, static record => record.PercentComplete < 0);
                write(result);
            }
        }

        Clear(shown, static _ => true);
    }

    private void Clear(Dictionary<int, ProgressRecord> shown, Func<ProgressRecord, bool> which)
    {
        if (shown.Count == 0)
        {
            return;
        }

        foreach (var record in shown.Values.Where(which).ToList())
        {
            WriteProgress(new ProgressRecord(record.ActivityId, record.Activity, record.StatusDescription) { RecordType = ProgressRecordType.Completed });
            shown.Remove(record.ActivityId);
        }
    }

    private void EndOf(Task worker)
    {
        try
        {
            Blocking.Wait(worker);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    // -Verbose and -Debug take precedence over the caller's preference variables.
    private bool IsRead(string stream) => MyInvocation.BoundParameters.TryGetValue(stream, out var given)
        ? given is SwitchParameter { IsPresent: true } or true
        : LanguagePrimitives.TryConvertTo<ActionPreference>(GetVariableValue(stream + "Preference"), out var preference) && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    private static Task StartAsync(Func<Task> work, ResultQueue results, IWireWatcher watcher) => Task.Run(async () =>
    {
        WireWatch.Set(watcher);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            results.Complete();
        }
    });
}
