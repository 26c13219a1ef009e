using System;

namespace PartnerRelationships;

/// <summary>The head of a ledger at a moment. Keep it where those who can write the ledger cannot: Test-RelationshipLedger -Witness compares the ledger with it.</summary>
public sealed record LedgerWitness
{
    /// <summary>The ledger's file, or what is shown of its server; null for one in memory.</summary>
    public string? Ledger { get; init; }

    /// <summary>How many entries it had.</summary>
    public long Entries { get; init; }

    /// <summary>The hash of the last one, which covers all before it.</summary>
    public string Head { get; init; } = "";

    /// <summary>When that was, by this machine's clock.</summary>
    public DateTimeOffset SavedOn { get; init; }

    /// <summary>Who signed it, as the certificate names them; null for nobody.</summary>
    public string? SignedBy { get; init; }

    /// <summary>All of it as text: what the file has, and what a mail may carry.</summary>
    public string Document { get; init; } = "";

    /// <summary>The file that it was written to; null for none.</summary>
    public string? File { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Counted.Of(Entries, "entry", "entries")} ({SavedOn:u})";
}
