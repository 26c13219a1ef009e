using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Audit;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>Whose removal the service's log has: ours, or somebody else's (contract §5.15).</summary>
/// <param name="user">Who signed in for the run; null where that is not known.</param>
public sealed class AuditMatch(string? user)
{
    // The service has clocks of its own.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    /// <summary>Judges one customer.</summary>
    /// <param name="removal">The customer, as the journal has it.</param>
    /// <param name="records">The removals of this customer that the log has.</param>
    public CustomerRemovalComparison Judge(CustomerRemoval removal, IReadOnlyList<AuditRecord> records)
    {
        var sent = removal.Steps.FirstOrDefault(step => step.Kind == RemovalStepKind.RemoveRelationship && step.State is not (RemovalStepState.Refused or RemovalStepState.Failed));
        var ours = sent is null ? null : records.FirstOrDefault(record => IsOurs(sent, record));
        return ours is not null ? Of(removal, RemovalAuditState.Confirmed, "The service's log has this removal.", ours)
            : records.Count > 0 ? Of(removal, RemovalAuditState.ByOthers, Stranger(sent, records[records.Count - 1]), records[records.Count - 1])
            : sent is not null ? Of(removal, RemovalAuditState.NotYet, "The service's log has no record of it (yet).")
            : Of(removal, RemovalAuditState.NotAsked, "Nothing was asked of the service, and its log has no removal.");
    }

    /// <summary>A customer about whom the log cannot be asked.</summary>
    /// <param name="removal">The customer.</param>
    /// <param name="why">Why not, in words.</param>
    public static CustomerRemovalComparison Unreadable(CustomerRemoval removal, string why) => Of(removal, RemovalAuditState.Unreadable, why);

    private bool IsOurs(RemovalStep sent, AuditRecord record) => record.CorrelationId is { Length: > 0 } && sent.CorrelationId is { Length: > 0 }
        ? IsSame(record.CorrelationId, sent.CorrelationId)
        : IsInTime(sent, record) && IsSameUser(record);

    private static bool IsInTime(RemovalStep sent, AuditRecord record) => record.OccurredOn >= sent.IntendedOn - ClockDifference
        && (sent.EndedOn is not { } ended || record.OccurredOn <= ended + ClockDifference);

    private bool IsSameUser(AuditRecord record) => user is null || record.UserName is null || IsSame(user, record.UserName);

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private string Stranger(RemovalStep? sent, AuditRecord record) => sent is null ? "Somebody else removed it: this run did not."
        : record.OccurredOn < sent.IntendedOn - ClockDifference ? "It was removed before our request."
        : !IsSameUser(record) ? $"It was removed by somebody else than {user}."
        : "The log has a removal under another correlation id than our request's.";

    private static CustomerRemovalComparison Of(CustomerRemoval removal, RemovalAuditState state, string detail, AuditRecord? record = null) => new()
    {
        RunId = removal.RunId,
        CustomerId = removal.CustomerId,
        Name = removal.Name,
        Outcome = removal.Outcome,
        Audit = state,
        Detail = detail,
        RecordId = record?.RecordId,
        By = record?.UserName ?? record?.ApplicationId,
        OccurredOn = record?.OccurredOn,
        CorrelationId = record?.CorrelationId,
    };
}
