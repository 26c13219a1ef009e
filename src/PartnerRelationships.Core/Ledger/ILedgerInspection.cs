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

    /// <summary>What keeps entries from being changed beside the module, as it is and as it should be.</summary>
    LedgerGuards ReadGuards();

    /// <summary>Looks for damage that the file's own structure shows; a server's files are the server's to check.</summary>
    /// <returns>What it is, in words; null when there is none.</returns>
    string? FindDamage(CancellationToken cancellationToken);
}

/// <summary>A record of the ledger beside what the chain says of it.</summary>
/// <param name="Name">What it is, to begin a sentence: "Invitation …".</param>
/// <param name="Hash">The hash of what is kept; null when the record is gone.</param>
/// <param name="EntryNumber">The last entry that changed it; null when there is none.</param>
/// <param name="RecordedHash">The hash that this entry left it with.</param>
public sealed record LedgerRecord(string Name, string? Hash, long? EntryNumber, string? RecordedHash);

/// <summary>What guards a ledger, such as the triggers of its tables: by their names, to begin a sentence, and how they are made.</summary>
/// <param name="Expected">Those that the ledger's version makes.</param>
/// <param name="Found">Those that are there.</param>
public sealed record LedgerGuards(IReadOnlyDictionary<string, string> Expected, IReadOnlyDictionary<string, string> Found);

/// <summary>Something that remembers how far the chain had come: an intact ledger passes through it.</summary>
/// <param name="Entries">How many entries there were.</param>
/// <param name="Hash">The hash of the last one.</param>
public sealed record LedgerMark(long Entries, string Hash);

/// <summary>How far a check has come.</summary>
/// <param name="Step">What is being checked, in words.</param>
/// <param name="Done">How many of it.</param>
/// <param name="Total">Of how many; null if unknown.</param>
public sealed record LedgerProgress(string Step, long Done, long? Total);
