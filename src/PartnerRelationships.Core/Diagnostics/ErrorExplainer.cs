using System;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>Explains an error from what it carries and from the tables of ids and codes. A stranger's error gets no invented advice.</summary>
public static class ErrorExplainer
{
    /// <summary>Everything that is known about an error.</summary>
    public static ErrorExplanation Explain(ErrorReport report)
    {
        var fault = report.IsOurs ? FaultOf(report.Exception) : null;
        var code = ServiceCodes.Find(fault?.Code);
        var meaning = report.IsOurs ? ErrorIds.Find(report.ErrorId) : null;
        return new ErrorExplanation
        {
            ErrorId = report.ErrorId,
            IsOurs = report.IsOurs,
            Category = report.Category,
            Message = report.Message,
            Meaning = meaning?.Meaning,
            RecommendedAction = Words(report.RecommendedAction) ?? code?.Action ?? meaning?.Action,
            Target = Words(report.Target),
            Command = Words(report.Command),
            ServiceCode = fault?.Code,
            ServiceCodeMeaning = code?.Meaning,
            ServiceMessage = Words(fault?.Description),
            HttpStatus = fault is { Status: > 0 } ? fault.Status : null,
            Operation = Words(fault?.Operation),
            RequestId = fault is not null && fault.RequestId != Guid.Empty ? fault.RequestId : null,
            CorrelationId = fault?.CorrelationId,
            AnsweredOn = fault?.AnsweredOn,
            RetryAfter = fault?.RetryAfter,
        };
    }

    // What the service said may lie under the error that was made of it.
    private static ServiceFault? FaultOf(Exception? error)
    {
        while (error is not null and not PartnerRelationshipsException { Fault: not null })
        {
            error = error.InnerException;
        }

        return (error as PartnerRelationshipsException)?.Fault;
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
