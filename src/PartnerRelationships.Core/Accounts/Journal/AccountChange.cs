using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>One change of a customer's account: what the ledger says before it leaves, and again after it. It holds ids and names,
/// never a password.</summary>
/// <param name="CustomerId">The customer; null for one that is not there yet.</param>
/// <param name="Action">What is done, one word: "SetUser". A released word keeps its meaning.</param>
/// <param name="SubjectId">What it is done to, without blanks: the user's id, or its sign-in name while it has none; the domain of a new customer.</param>
public sealed record AccountChange(Guid? CustomerId, string Action, string SubjectId)
{
    /// <summary>The name that people know the subject by; null if it has none.</summary>
    public string? SubjectName { get; init; }

    /// <summary>What is to be different, field by field; a value is null if there is none.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => SubjectName is null || SubjectName == SubjectId ? $"{Action} {SubjectId}" : $"{Action} {SubjectId} ({SubjectName})";
}

/// <summary>What becomes of one field.</summary>
/// <param name="Name">The field, one word.</param>
/// <param name="Before">Its value; null for none.</param>
/// <param name="After">What it is to be; null for none.</param>
public sealed record FieldChange(string Name, string? Before, string? After);
