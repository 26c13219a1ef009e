using System;

namespace PartnerRelationships;

/// <summary>The newest run that included a customer, as recorded in the ledger.</summary>
/// <param name="RunId">The run; Get-RelationshipChange has the customer's steps in it.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="Outcome">The outcome for the customer; null until it is finished.</param>
/// <param name="CompletedOn">When it was finished; null if not yet.</param>
public sealed record CustomerRun(Guid RunId, string Kind, ChangeOutcome? Outcome, DateTimeOffset? CompletedOn)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Outcome?.ToString() ?? "not ended"} ({RunId})";
}
