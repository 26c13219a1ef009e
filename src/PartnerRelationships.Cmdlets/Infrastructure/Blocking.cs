using System;
using System.Threading.Tasks;

namespace PartnerRelationships.Commands;

/// <summary>Waits for work on the pipeline's thread. A cmdlet is synchronous by contract, and that thread has no context that the
/// work could want back, so this cannot lock up. The one place that waits.</summary>
internal static class Blocking
{
#pragma warning disable VSTHRD002
    /// <summary>Runs the work on the thread pool and returns its result.</summary>
    public static T Run<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();

    /// <summary>Waits until the worker has ended, and raises what ended it.</summary>
    public static void Wait(Task worker) => worker.GetAwaiter().GetResult();

    /// <summary>The result of work that has ended.</summary>
    public static T ResultOf<T>(Task<T> ended) => ended.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002

    /// <summary>Waits until the worker has ended, however it did.</summary>
    public static void WaitQuietly(Task worker) => ((IAsyncResult)worker).AsyncWaitHandle.WaitOne();
}
