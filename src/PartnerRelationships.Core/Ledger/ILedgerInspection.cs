using System.Collections.Generic;
using System.Threading;

namespace PartnerRelationships.Core.Ledger;

/// <summary>A ledger as it is kept, for its check: of all partners, and before anybody makes sense of it. Whoever asks waits.</summary>
/// <exception cref="LedgerException">Any of it cannot be read; reading stops there.</exception>
public interface ILedgerInspection
{
    /// <summary>The ledger's file, or what is shown of its server's address; null for one in memory.</summary>
    string? Path { get; }

    /// <summary>How far the ledger had come at least, by its own memory and by what lies beside it.</summary>
    IReadOnlyList<LedgerMark> ReadMarks();

    /// <summary>The entries' fields, by number, as they come; see <see cref="EventFields"/>.</summary>
    IEnumerable<IReadOnlyDictionary<string, string?>> ReadEntries();

    /// <summary>The records, as they come, beside what the chain says of them.</summary>
    IEnumerable<LedgerRecord> ReadRecords();

    /// <summary>Looks for damage that the file's own structure shows; a server's files are the server's to check.</summary>
    /// <returns>What it is, in words; null when there is none.</returns>
    string? FindDamage(CancellationToken cancellationToken);
}
