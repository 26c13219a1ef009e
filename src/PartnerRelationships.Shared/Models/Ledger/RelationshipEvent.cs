using System;

namespace PartnerRelationships;

/// <summary>One entry of the ledger: what happened, to whom, when, and who did it. Entries are only added, and each one contains the hash of the previous entry.</summary>
public sealed record RelationshipEvent
{
    /// <summary>The entry's number in the ledger, starting at 1. The ledger counts for all its partners, so one partner's entries may have gaps.</summary>
    public long Number { get; init; }

    /// <summary>The partner whose relationship it is.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset OccurredOn { get; init; }

    /// <summary>What happened, such as InvitationDrafted. Newer versions of the module may have written kinds that this version does not know.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Who did it: the signed-in user or application, otherwise the operating system account.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The machine that it was done on.</summary>
    public string Host { get; init; } = "";

    /// <summary>The database login, as reported by the server (its session_user); null in a file, and in entries of older versions.</summary>
    public string? DatabaseUser { get; init; }

    /// <summary>Links everything that one command did; for plans it is the plan's id, for evidence the run's id, for changes of a customer's account the id of the
    /// change.</summary>
    public Guid CorrelationId { get; init; }

    /// <summary>The invitation; null if it concerns none.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>The customer; null if it concerns none.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The run; null if it concerns none.</summary>
    public Guid? RunId { get; init; }

    /// <summary>Details; never a secret or the text of a mail. Null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>SHA-256 of the record after this event; null if it changed none.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The hash of the entry before this one.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>SHA-256 of this entry's fields, including the previous hash.</summary>
    public string Hash { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Kind} ({OccurredOn:u}, {Actor})";
}
