using System;

namespace PartnerRelationships.Emulator.Limits;

/// <summary>How many requests are let through in a stretch of time.</summary>
internal interface IWindow
{
    public static IWindow Of(int perMinute, LimitSettings settings, TimeProvider time) => settings.WindowKind == WindowKind.Sliding
        ? new SlidingWindow(perMinute, settings.WindowSeconds, time)
        : new RateWindow(perMinute, settings.WindowSeconds, time);

    /// <summary>Lets a request through, or says how long it is until one may pass.</summary>
    TimeSpan? TryTake();
}
