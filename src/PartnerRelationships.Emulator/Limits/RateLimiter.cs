using System;
using System.Collections.Concurrent;
using PartnerRelationships.Emulator.Requests;

namespace PartnerRelationships.Emulator.Limits;

/// <summary>The service's limits: one for the partner, whose tokens all count together, and one for each of its customers.</summary>
internal sealed class RateLimiter(LimitSettings settings, TimeProvider time)
{
    private volatile State state = new(settings, time);

    /// <summary>Setting it starts new windows.</summary>
    public LimitSettings Settings
    {
        get => state.Settings;
        set => state = new State(value, time);
    }

    /// <summary>How long the request has to wait; null when it may pass.</summary>
    public TimeSpan? Refuse(ServiceRequest request) => state.Refuse(request);

    private sealed class State(LimitSettings settings, TimeProvider time)
    {
        private readonly IWindow? partner = settings.PerMinute is { } limit ? IWindow.Of(limit, settings, time) : null;
        private readonly ConcurrentDictionary<Guid, IWindow> customers = new();

        public LimitSettings Settings => settings;

        public TimeSpan? Refuse(ServiceRequest request) => partner?.TryTake() ?? Customer(request)?.TryTake();

        private IWindow? Customer(ServiceRequest request) => settings.PerMinuteAndCustomer is { } limit && request.Customer is { } id
            ? customers.GetOrAdd(id, _ => IWindow.Of(limit, settings, time))
            : null;
    }
}
