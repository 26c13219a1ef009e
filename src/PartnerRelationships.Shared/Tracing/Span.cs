using System;
#if NET
using System.Diagnostics;
using System.Diagnostics.Metrics;
#endif

namespace PartnerRelationships.Tracing;

/// <summary>Something that takes a while, while somebody listens.</summary>
internal abstract class Span : IDisposable
{
    /// <summary>Says something of it.</summary>
    public abstract void Set(string name, object? value);

    /// <summary>Says something by which durations are told apart: a number, or one of a few words.</summary>
    public abstract void Measure(string name, object value);

    /// <summary>It failed.</summary>
    /// <param name="type">How, in one word.</param>
    public abstract void Fail(string type);

    /// <summary>It has ended.</summary>
    public abstract void Dispose();
}

#if NET

/// <summary>One that is told to listeners; in Windows PowerShell there are none.</summary>
/// <param name="activity">What tracers hear of; null if only meters listen.</param>
/// <param name="duration">Takes how long it took; null for nothing.</param>
/// <param name="took">How long that was; null if it begins now.</param>
internal sealed class HeardSpan(Activity? activity, Histogram<double>? duration, TimeSpan? took = null) : Span
{
    private readonly long began = Stopwatch.GetTimestamp();
    private TagList measured;

    public override void Set(string name, object? value) => activity?.SetTag(name, value);

    public override void Measure(string name, object value)
    {
        activity?.SetTag(name, value);
        measured.Add(name, value);
    }

    public override void Fail(string type)
    {
        Measure(TraceNames.Error, type);
        activity?.SetStatus(ActivityStatusCode.Error);
    }

    public override void Dispose()
    {
        duration?.Record((took ?? Stopwatch.GetElapsedTime(began)).TotalSeconds, measured);
        activity?.Dispose();
    }
}
#endif
