using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A report of all relationships that was written to a file. A null number is unknown, or was not requested.</summary>
public sealed record RelationshipReport
{
    /// <summary>The file, an HTML page.</summary>
    public string Path { get; init; } = "";

    /// <summary>Its size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The partner.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The partner's name.</summary>
    public string PartnerName { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeOn { get; init; }

    /// <summary>Whether details that no list contains were read for each customer.</summary>
    public bool IsDetailed { get; init; }

    /// <summary>The number of customers.</summary>
    public long Customers { get; init; }

    /// <summary>The number of delegated admin relationships (GDAP) that have not ended; null if they could not be read.</summary>
    public long? DelegatedAdminRelationships { get; init; }

    /// <summary>The number of invitations; null if the ledger could not be read.</summary>
    public long? Invitations { get; init; }

    /// <summary>The number of runs; null if the ledger could not be read.</summary>
    public long? Runs { get; init; }

    /// <summary>The number of blockers of removals: current ones in a detailed report, otherwise those that plans found; null if not all of them could be read.</summary>
    public long? Blockers { get; init; }

    /// <summary>The number of subscriptions that continue in an extended term; null if not requested. Subscriptions that could not be read are not included;
    /// <see cref="NotRead"/> says of how many customers.</summary>
    public long? ExtendedTerms { get; init; }

    /// <summary>What was not requested, a sentence each.</summary>
    public IReadOnlyList<string> NotAsked { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>What could not be read, a sentence each; empty if everything was read.</summary>
    public IReadOnlyList<string> NotRead { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <inheritdoc/>
    public override string ToString() => Path;
}
