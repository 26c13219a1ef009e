using System;
#if NET
using System.Diagnostics;
using System.Diagnostics.Metrics;
#endif

namespace PartnerRelationships.Tracing;

/// <summary>Tells whoever listens, such as OpenTelemetry, how long things take. It lives in the default load context, with the runtime's own
/// System.Diagnostics.DiagnosticSource: a listener outside the module would never hear the module's copy. Windows PowerShell has none of its own, so nothing is told there.</summary>
internal static class Tracer
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "PartnerRelationships";

#if NET
    // What took less was no wait.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly string Version = typeof(Tracer).Assembly.GetName().Version!.ToString(3);
    private static readonly ActivitySource Source = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);
    private static readonly Histogram<double> Requests = Meter.CreateHistogram<double>("http.client.request.duration", "s", "Duration of each try of a request.");
    private static readonly Histogram<double> Commits = Meter.CreateHistogram<double>("db.client.operation.duration", "s", "Duration of the ledger's commits.");
    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>("partner_relationships.wait.duration", "s", "Time that was waited, by reason.");
    private static readonly Histogram<double> Customers = Meter.CreateHistogram<double>("partner_relationships.customer.duration", "s", "Time that a run worked on a customer, by outcome.");
    private static readonly Histogram<double> Steps = Meter.CreateHistogram<double>("partner_relationships.step.duration", "s", "Time from a step's intent to its end, by kind and state.");

    /// <summary>One try of a request; null if nobody listens, as everywhere here.</summary>
    public static Span? Request(string method, string template) => Begin(Requests) ? new HeardSpan(Source.StartActivity($"{method} {template}", ActivityKind.Client), Requests) : null;

    /// <summary>Whether a request is to be told of.</summary>
    public static bool WantsRequests => Begin(Requests);

    /// <summary>A commit of the ledger, for whom asked for it first.</summary>
    public static Span? Commit(TracePlace asked) => Begin(Commits) ? new HeardSpan(Source.StartActivity("ledger commit", ActivityKind.Client, asked.Context), Commits) : null;

    /// <summary>A session's work on a run.</summary>
    public static Span? Run() => Source.HasListeners() ? new HeardSpan(Source.StartActivity("run"), null) : null;

    /// <summary>Whether the customers of a run are to be told of.</summary>
    public static bool WantsCustomers => Begin(Customers);

    /// <summary>The work on one customer of a run.</summary>
    public static Span? Customer() => Begin(Customers) ? new HeardSpan(Source.StartActivity("customer"), Customers) : null;

    /// <summary>A step that has ended. What an earlier session intended began, for this one, with the work on its customer.</summary>
    public static Span? Step(string kind, DateTimeOffset intendedOn)
    {
        if (!Begin(Steps))
        {
            return null;
        }

        var start = Activity.Current is { } around && around.StartTimeUtc > intendedOn.UtcDateTime ? new DateTimeOffset(around.StartTimeUtc) : intendedOn;
        return new HeardSpan(Source.StartActivity("step " + kind, ActivityKind.Internal, default(ActivityContext), startTime: start), Steps, TimeProvider.System.GetUtcNow() - start);
    }

    /// <summary>The moment at which a wait may begin; nothing while nobody listens.</summary>
    public static long Mark() => Begin(Waits) ? Stopwatch.GetTimestamp() : 0;

    /// <summary>What was waited since a moment.</summary>
    /// <param name="reason">Why, in one word.</param>
    /// <param name="since">What <see cref="Mark"/> returned.</param>
    public static void Waited(string reason, long since)
    {
        if (since == 0 || Stopwatch.GetElapsedTime(since) is var took && took < Shortest)
        {
            return;
        }

        using var span = new HeardSpan(Source.StartActivity("wait " + reason, ActivityKind.Internal, default(ActivityContext), startTime: TimeProvider.System.GetUtcNow() - took), Waits, took);
        span.Measure(TraceNames.Reason, reason);
    }

    private static bool Begin(Instrument instrument) => Source.HasListeners() || instrument.Enabled;
#else
    public static bool WantsRequests => false;

    public static bool WantsCustomers => false;

    public static Span? Request(string method, string template) => null;

    public static Span? Commit(TracePlace asked) => null;

    public static Span? Run() => null;

    public static Span? Customer() => null;

    public static Span? Step(string kind, DateTimeOffset intendedOn) => null;

    public static long Mark() => 0;

    public static void Waited(string reason, long since)
    {
    }
#endif
}
