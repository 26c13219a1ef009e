using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>Words findings.</summary>
internal static class Finding
{
    public static ConnectionFinding Passed(ConnectionCheck check, string detail) => Of(check, ConnectionOutcome.Passed, detail, null);

    public static ConnectionFinding Allowed(ConnectionCheck check, string detail) => Of(check, ConnectionOutcome.Allowed, detail, null);

    public static ConnectionFinding Refused(ConnectionCheck check, string detail, string action) => Of(check, ConnectionOutcome.Refused, detail, action);

    public static ConnectionFinding Warning(ConnectionCheck check, string detail, string action) => Of(check, ConnectionOutcome.Warning, detail, action);

    public static ConnectionFinding Failed(ConnectionCheck check, string detail, string errorId) => Of(check, ConnectionOutcome.Failed, detail, ErrorIds.ActionOf(errorId), errorId);

    public static ConnectionFinding Unknown(ConnectionCheck check, string detail, string? action = null) => Of(check, ConnectionOutcome.Unknown, detail, action);

    /// <summary>Nothing was asked, since it would have been of no use.</summary>
    public static ConnectionFinding NotAsked(ConnectionCheck check, string? obstacle) => Unknown(check, $"Not checked, because {obstacle}.");

    public static ConnectionFinding Of(ConnectionCheck check, ConnectionOutcome outcome, PartnerRelationshipsException error) =>
        Of(check, outcome, error.Message, error.RecommendedAction ?? ErrorIds.ActionOf(error.ErrorId), error.ErrorId);

    private static ConnectionFinding Of(ConnectionCheck check, ConnectionOutcome outcome, string detail, string? action, string? errorId = null) =>
        new() { Check = check, Outcome = outcome, Detail = detail, Action = action, ErrorId = errorId };
}
