using System;
using System.Collections.Concurrent;
using PartnerRelationships.Emulator.Requests;

namespace PartnerRelationships.Emulator.Faults;

/// <summary>Decides what goes wrong with a request.</summary>
internal sealed class FaultInjector(FaultSettings settings)
{
    private readonly ConcurrentDictionary<string, int> occurrences = new(StringComparer.Ordinal);
    private volatile FaultSettings settings = settings;

    /// <summary>Setting it starts the counting again, so that a run after it repeats as well.</summary>
    public FaultSettings Settings
    {
        get => settings;
        set
        {
            settings = value;
            occurrences.Clear();
        }
    }

    public Fate Decide(ServiceRequest request)
    {
        var current = settings;
        if (!current.IsChance) return current.LatencyMs == 0 ? Fate.Plain : Fate.Plain with { Delay = TimeSpan.FromMilliseconds(current.LatencyMs) };
        var key = $"{request.Method} {request.Target}\n{request.Continuation}";
        return FaultDraw.Of(current, key, request.Continuation is not null, occurrences.AddOrUpdate(key, 1, static (_, seen) => seen + 1));
    }
}
