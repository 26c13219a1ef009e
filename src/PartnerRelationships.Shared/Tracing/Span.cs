using System;
#if NET
using System.Diagnostics;
using System.Diagnostics.Metrics;
#endif

namespace PartnerRelationships.Tracing;

/// <summary>Something that takes a while, while somebody listens.</summary>
internal sealed class Span : IDisposable
{
#if NET
    private readonly Activity? activity;
    private readonly Histogram<double>? duration;
    private readonly TimeSpan? took;
    private readonly long began = Stopwatch.GetTimestamp();
    private TagList measured;

    public Span(Activity? activity, Histogram<double>? duration, TimeSpan? took = null) => (this.activity, this.duration, this.took) = (activity, duration, took);
#endif

    /// <summary>Says something of it.</summary>
    public void Set(string name, string? value)
    {
#if NET
        activity?.SetTag(name, value);
#endif
    }

    /// <summary>Says a number of it.</summary>
    public void Set(string name, int value)
    {
#if NET
        activity?.SetTag(name, value);
#endif
    }

    /// <summary>Says something by which durations are told apart: one of a few words.</summary>
    public void Measure(string name, string value)
    {
#if NET
        activity?.SetTag(name, value);
        measured.Add(name, value);
#endif
    }

    /// <summary>The same of a number.</summary>
    public void Measure(string name, int value)
    {
#if NET
        activity?.SetTag(name, value);
        measured.Add(name, value);
#endif
    }

    /// <summary>It failed.</summary>
    /// <param name="type">How, in one word.</param>
    public void Fail(string type)
    {
#if NET
        Measure(TraceNames.Error, type);
        activity?.SetStatus(ActivityStatusCode.Error);
#endif
    }

    /// <summary>It has ended.</summary>
    public void Dispose()
    {
#if NET
        duration?.Record((took ?? Stopwatch.GetElapsedTime(began)).TotalSeconds, measured);
        activity?.Dispose();
#endif
    }
}
