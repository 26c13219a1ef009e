using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Whether a bundle comes from a ledger: its last entry stands there, with everything before it, and the bundle's hash was noted.</summary>
internal static class EvidenceOrigin
{
    /// <summary>What is wrong; null when it comes from this ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="last">The bundle's last entry.</param>
    /// <param name="hash">The bundle's hash.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static LedgerProblem? Check(ILedgerInspection ledger, LedgerMark? last, string hash, CancellationToken cancellationToken)
    {
        var (number, isThere, isNoted) = (last?.Entries.ToString(CultureInfo.InvariantCulture), last is null, false);
        foreach (var entry in ledger.ReadEntries())
        {
            cancellationToken.ThrowIfCancellationRequested();
            isThere |= entry[EventFields.Number] == number && entry[EventFields.Hash] == last!.Hash;
            isNoted |= IsNoteOf(entry, hash);
        }

        return !isThere ? EvidenceProblems.Of("EvidenceForeign", "The evidence's entries are not in this ledger.", last?.Entries)
            : !isNoted ? EvidenceProblems.Of("EvidenceUnknown", "This ledger has no evidence with this hash: the file is not as it was written.")
            : null;
    }

    private static bool IsNoteOf(IReadOnlyDictionary<string, string?> entry, string hash) =>
        entry.TryGetValue("kind", out var kind) && kind == EventKinds.RemovalEvidenceExported && entry.TryGetValue("content_hash", out var noted) && noted == hash;
}
