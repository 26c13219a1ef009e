using System;

namespace PartnerRelationships;

/// <summary>The newest run that a customer was in, as one of the ties to it: what the ledger says in a word.</summary>
/// <param name="RunId">The run; Get-RelationshipChange has the customer's steps in it.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="Outcome">How the customer ended; null while it has not.</param>
/// <param name="CompletedOn">When it ended; null while it has not.</param>
public sealed record CustomerRun(Guid RunId, string Kind, ChangeOutcome? Outcome, DateTimeOffset? CompletedOn)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Outcome?.ToString() ?? "not ended"} ({RunId})";
}
