using System;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>A change of which the ledger does not know whether it came about.</summary>
/// <param name="ChangeId">Ties its events together.</param>
/// <param name="RequestId">The id that its request left under last.</param>
/// <param name="Change">The change.</param>
internal sealed record OpenChange(Guid ChangeId, Guid RequestId, AccountChange Change)
{
    /// <summary>The change that an event records; null for texts of another version.</summary>
    public static OpenChange? Of(RelationshipEvent entry) =>
        ChangeText.Read(entry) is { } read ? new OpenChange(entry.CorrelationId, read.RequestId, read.Change) : null;
}
