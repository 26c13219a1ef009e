using System;
using System.Management.Automation;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Commands;

/// <summary>The one place where errors become PowerShell's: stable id, real category, the customer as target, what to do.</summary>
internal static class ErrorRecords
{
    /// <summary>The record of an error about an object.</summary>
    /// <param name="error">The error.</param>
    /// <param name="target">The object.</param>
    /// <param name="place">Where the object came from, such as "Row 17"; null if that is plain.</param>
    public static ErrorRecord From(PartnerRelationshipsException error, object? target, string? place = null) =>
        new(error, error.ErrorId, CategoryOf(error), Bare(target))
        {
            ErrorDetails = new ErrorDetails((place is null ? "" : place + ": ") + Describe(error)) { RecommendedAction = error.RecommendedAction ?? ErrorIds.ActionOf(error.ErrorId) ?? "" },
        };

    /// <summary>Whether the next object would meet the same error for certain.</summary>
    public static bool EndsEverything(PartnerRelationshipsException error) => error is NotConnectedException or AuthenticationFailedException or MailException { ConcernsEveryMail: true };

    // The recommended action is not repeated here: PowerShell shows it under the message.
    private static string Describe(PartnerRelationshipsException error) =>
        error.Message + (error.Fault?.CorrelationId is { } id ? $" (correlation id {id})" : "");

    // An address may hold a password, which is why it was refused.
    private static object? Bare(object? target) =>
        target is Uri { IsAbsoluteUri: true, UserInfo.Length: > 0 } address ? address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : target;

    private static ErrorCategory CategoryOf(PartnerRelationshipsException error) => error switch
    {
        NotConnectedException => ErrorCategory.ConnectionError,
        InvalidInputException => ErrorCategory.InvalidArgument,
        WrongConnectionException => ErrorCategory.InvalidOperation,
        NotFoundException or NoRelationshipException => ErrorCategory.ObjectNotFound,
        AccessDeniedException => ErrorCategory.PermissionDenied,
        AuthenticationFailedException => ErrorCategory.AuthenticationError,
        ConflictException => ErrorCategory.ResourceExists,
        ThrottledException => ErrorCategory.LimitsExceeded,
        MalformedAnswerException => ErrorCategory.InvalidData,
        UnreachableException { ErrorId: "ServiceTimeout" } => ErrorCategory.OperationTimeout,
        UnreachableException => ErrorCategory.ConnectionError,
        RemoteServiceException { Fault.Status: >= 500 } => ErrorCategory.ResourceUnavailable,
        LedgerException => ErrorCategory.ResourceUnavailable,
        MailException => ErrorCategory.ConnectionError,
        SandboxException => ErrorCategory.OpenError,
        RemovalException { Result.Outcome: ChangeOutcome.ProviderMustAct } => ErrorCategory.PermissionDenied,
        RemovalException { Result.Outcome: ChangeOutcome.NotConfirmed } => ErrorCategory.InvalidResult,
        _ => ErrorCategory.InvalidOperation,
    };
}
