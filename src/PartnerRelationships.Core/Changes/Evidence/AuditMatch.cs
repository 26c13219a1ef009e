using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Audit;

using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Whose change the service's log has: ours, or somebody else's (contract §5.15).</summary>
/// <param name="kind">The kind of change.</param>
/// <param name="user">Who signed in for the run; null if that is not known.</param>
public sealed class AuditMatch(IChangeKind kind, string? user)
{

    /// <summary>Judges one customer.</summary>
    /// <param name="change">The customer, as the journal has it.</param>
    /// <param name="records">What the log has of this customer that the log has.</param>
    public ChangeComparison Judge(RelationshipChange change, IReadOnlyList<AuditRecord> records)
    {
        var sent = change.Steps.FirstOrDefault(step => step.Kind == kind.MainStep && step.State is not (StepState.Refused or StepState.Failed));
        var ours = sent is null ? null : records.FirstOrDefault(record => IsOurs(sent, record));
        return ours is not null ? Of(change, AuditState.Confirmed, "The service's audit log contains this change.", ours)
            : records.Count > 0 ? Of(change, AuditState.ByOthers, Stranger(sent, records[records.Count - 1]), records[records.Count - 1])
            : sent is not null ? Of(change, AuditState.NotYet, "The service's audit log does not contain it (yet).")
            : Of(change, AuditState.NotAsked, "The part of the log that could contain it was not requested, so nothing was found.");
    }

    /// <summary>A customer about whom the log cannot be asked.</summary>
    /// <param name="change">The customer.</param>
    /// <param name="why">Why not, in words.</param>
    public static ChangeComparison Unreadable(RelationshipChange change, string why) => Of(change, AuditState.Unreadable, why);

    private bool IsOurs(ChangeStep sent, AuditRecord record) => record.CorrelationId is { Length: > 0 } && sent.CorrelationId is { Length: > 0 }
        ? IsSame(record.CorrelationId, sent.CorrelationId)
        : IsInTime(sent, record) && IsSameUser(record);

    private static bool IsInTime(ChangeStep sent, AuditRecord record) => record.OccurredOn >= sent.IntendedOn - OtherClocks.Difference
        && (sent.EndedOn is not { } ended || record.OccurredOn <= ended + OtherClocks.Difference);

    private bool IsSameUser(AuditRecord record) => user is null || record.UserName is null || IsSame(user, record.UserName);

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private string Stranger(ChangeStep? sent, AuditRecord record) => sent is null ? "Somebody else made this change, not this run."
        : record.OccurredOn < sent.IntendedOn - OtherClocks.Difference ? "It happened before this module's request."
        : !IsSameUser(record) ? $"It was done by somebody other than {user}."
        : "The log contains a change with a different correlation id than this module's request.";

    private static ChangeComparison Of(RelationshipChange change, AuditState state, string detail, AuditRecord? record = null) => new()
    {
        RunId = change.RunId,
        CustomerId = change.CustomerId,
        Name = change.Name,
        Outcome = change.Outcome,
        Audit = state,
        Detail = detail,
        RecordId = record?.RecordId,
        By = record?.UserName ?? record?.ApplicationId,
        OccurredOn = record?.OccurredOn,
        CorrelationId = record?.CorrelationId,
    };
}
