using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Tracing;

namespace PartnerRelationships.PartnerCenter.Resilience;

internal static class Waiting
{
    /// <summary>Waits on this clock before an operation is looked at again that the service has not finished.</summary>
    public static async Task PauseAsync(this TimeProvider time, TimeSpan pause, CancellationToken cancellationToken)
    {
        var since = Tracer.Mark();
        await time.WaitAsync(pause, cancellationToken).ConfigureAwait(false);
        Tracer.Waited("operation", since);
    }

    /// <summary>Waits on this clock.</summary>
    public static Task WaitAsync(this TimeProvider time, TimeSpan wait, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(wait, time, cancellationToken);
#else
        TimeProviderTaskExtensions.Delay(time, wait, cancellationToken);
#endif
}
