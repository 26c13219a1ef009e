using System;

namespace PartnerRelationships;

/// <summary>The head of a ledger at one time. Keep it where nobody who can write to the ledger can change it: Test-RelationshipLedger -Witness compares the ledger
/// with it.</summary>
public sealed record LedgerWitness
{
    /// <summary>The ledger's file, or what is shown of its server; null for one in memory.</summary>
    public string? Ledger { get; init; }

    /// <summary>How many entries it had.</summary>
    public long Entries { get; init; }

    /// <summary>The hash of the last entry, which covers all previous entries.</summary>
    public string Head { get; init; } = "";

    /// <summary>When that was, by this machine's clock.</summary>
    public DateTimeOffset SavedOn { get; init; }

    /// <summary>The signer, as named in the certificate; null if unsigned.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The whole head as text, as in the file; it can also be sent by mail.</summary>
    public string Document { get; init; } = "";

    /// <summary>The file that it was written to; null for none.</summary>
    public string? File { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Counted.Of(Entries, "entry", "entries")} ({SavedOn:u})";
}
