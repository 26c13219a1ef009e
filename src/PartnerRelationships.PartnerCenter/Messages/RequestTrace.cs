using System;
using System.Globalization;
using PartnerRelationships.Tracing;

namespace PartnerRelationships.PartnerCenter.Messages;

/// <summary>One try of a request, for whoever traces: no address with its ids and filters, no name, no token.</summary>
internal sealed class RequestTrace : IDisposable
{
    private const int FirstError = 400;
    private readonly Span span;

    private RequestTrace(Span span) => this.span = span;

    /// <summary>A trace; null if nobody listens.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="attempt">Which try it is.</param>
    /// <param name="service">Where.</param>
    public static RequestTrace? Begin(ServiceRequest request, int attempt, Uri service)
    {
        if (!Tracer.WantsRequests)
        {
            return null;
        }

        var (method, template) = (request.Method.Method, PathTemplate.Of(request.Path));
        if (Tracer.Request(method, template) is not { } span)
        {
            return null;
        }

        span.Measure(TraceNames.Method, method);
        span.Measure(TraceNames.Template, template);
        span.Measure(TraceNames.Server, service.Host);
        span.Measure(TraceNames.Port, service.Port);
        span.Set(TraceNames.RequestId, request.RequestId.ToString());
        if (attempt > 1)
        {
            span.Set(TraceNames.Resend, attempt - 1);
        }

        return new RequestTrace(span);
    }

    /// <summary>It was answered.</summary>
    public void Answered(ServiceAnswer answer)
    {
        span.Measure(TraceNames.Status, answer.Status);
        span.Set(TraceNames.CorrelationId, answer.CorrelationId);
    }

    /// <summary>Notes why it failed.</summary>
    /// <returns>False: a filter of exceptions that lets all of them pass.</returns>
    public bool Notes(Exception error)
    {
        var fault = (error as PartnerRelationshipsException)?.Fault;
        if (fault is not null)
        {
            span.Measure(TraceNames.Status, fault.Status);
            span.Set(TraceNames.CorrelationId, fault.CorrelationId);
        }

        span.Set(TraceNames.ErrorId, (error as PartnerRelationshipsException)?.ErrorId);
        span.Fail(fault?.Status >= FirstError ? fault.Status.ToString(CultureInfo.InvariantCulture) : (error as PartnerRelationshipsException)?.ErrorId ?? error.GetType().Name);
        return false;
    }

    public void Dispose() => span.Dispose();
}
