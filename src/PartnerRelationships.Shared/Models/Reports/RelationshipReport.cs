using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A report of all relationships as it was written to a file. A number that is null is not known, or nobody asked.</summary>
public sealed record RelationshipReport
{
    /// <summary>The file, a page in HTML.</summary>
    public string Path { get; init; } = "";

    /// <summary>How many bytes it has.</summary>
    public long Size { get; init; }

    /// <summary>The partner.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The partner's name.</summary>
    public string PartnerName { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeOn { get; init; }

    /// <summary>Whether each customer was asked what no list tells.</summary>
    public bool IsDetailed { get; init; }

    /// <summary>How many customers it has.</summary>
    public long Customers { get; init; }

    /// <summary>How many delegated admin relationships (GDAP) that are not at their end; null where they could not be read.</summary>
    public long? DelegatedAdminRelationships { get; init; }

    /// <summary>How many invitations; null where the ledger could not be read.</summary>
    public long? Invitations { get; init; }

    /// <summary>How many runs; null where the ledger could not be read.</summary>
    public long? Runs { get; init; }

    /// <summary>How many blockers of removals: as they are now where customers were asked, else as plans found them; null where they could not be read.</summary>
    public long? Blockers { get; init; }

    /// <summary>How many subscriptions that go on in an extended term; null where nobody asked.</summary>
    public long? ExtendedTerms { get; init; }

    /// <summary>What nobody asked for, a sentence each.</summary>
    public IReadOnlyList<string> NotAsked { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>What could not be read, a sentence each; empty where all was.</summary>
    public IReadOnlyList<string> NotRead { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <inheritdoc/>
    public override string ToString() => Path;
}
