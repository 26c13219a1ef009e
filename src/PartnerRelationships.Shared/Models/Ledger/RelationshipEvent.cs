using System;

namespace PartnerRelationships;

/// <summary>One entry of the ledger: what happened, to whom, when, and who did it. Entries are only ever added, and each one
/// carries the hash of the one before it.</summary>
public sealed record RelationshipEvent
{
    /// <summary>The entry's place in the ledger, from 1 on. The ledger counts for all its partners: one partner's entries may have gaps.</summary>
    public long Number { get; init; }

    /// <summary>The partner whose relationship it is.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset OccurredOn { get; init; }

    /// <summary>What happened, such as InvitationDrafted. A newer module may have written kinds that this one does not know.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Who did it: the user or application that was signed in, else the account of the operating system.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The machine that it was done on.</summary>
    public string Host { get; init; } = "";

    /// <summary>Who was signed in to the ledger's server, as the server itself saw it (its session_user); null in a file, and in entries
    /// that were written before the ledger kept it.</summary>
    public string? DatabaseUser { get; init; }

    /// <summary>Ties together what one command did; for what happens to a removal plan, the plan's id; for evidence, the run's; for a
    /// change of a customer's account, the change's own.</summary>
    public Guid CorrelationId { get; init; }

    /// <summary>The invitation; null when it is about none.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>The customer; null while there is none.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The run of removals; null when it is about none.</summary>
    public Guid? RunId { get; init; }

    /// <summary>More about it, in words; never a secret, never the text of a mail. Null when there is no more to say.</summary>
    public string? Detail { get; init; }

    /// <summary>SHA-256 of the record as this left it; null when it changed none.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The hash of the entry before this one.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>SHA-256 of this entry's fields, the previous hash among them.</summary>
    public string Hash { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Kind} ({OccurredOn:u}, {Actor})";
}
