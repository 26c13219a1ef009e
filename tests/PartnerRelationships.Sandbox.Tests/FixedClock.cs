using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Sandbox.Tests;

internal sealed class FixedClock : IClock
{
    public DateTimeOffset Now
    {
        get
        {
            Looked?.Invoke();
            var seen = field;
            field += Pace;
            return seen;
        }
        set;
    } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    /// <summary>By how much time goes on whenever somebody looks.</summary>
    public TimeSpan Pace { get; set; }

    /// <summary>What happens when somebody looks.</summary>
    public Action? Looked { get; set; }

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.CompletedTask;
}
