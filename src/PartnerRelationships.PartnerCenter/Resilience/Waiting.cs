using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.PartnerCenter.Resilience;

internal static class Waiting
{
    /// <summary>Waits on this clock.</summary>
    public static Task WaitAsync(this TimeProvider time, TimeSpan wait, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(wait, time, cancellationToken);
#else
        TimeProviderTaskExtensions.Delay(time, wait, cancellationToken);
#endif
}
