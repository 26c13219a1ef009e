using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Lets one caller stop waiting for what others wait for too.</summary>
internal static class SharedWork
{
#pragma warning disable VSTHRD003 // The task was started for all callers, on the thread pool.
    public static async Task<T> WaitAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        if (!work.IsCompleted && cancellationToken.CanBeCanceled)
        {
            var stopped = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using var registration = cancellationToken.Register(() => stopped.TrySetResult(true));
            await Task.WhenAny(work, stopped.Task).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await work.ConfigureAwait(false);
    }
#pragma warning restore VSTHRD003
}
