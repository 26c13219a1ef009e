using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>The invitations beside what their last events say of them.</summary>
internal static class InvitationRecords
{
    /// <summary>The hash in the last event about an invitation, in a question for it.</summary>
    public const string RecordedHash = $"(SELECT content_hash FROM event WHERE number = {LastEntry})";

    private const string LastEntry = "(SELECT max(number) FROM event WHERE invitation_id = invitation.invitation_id AND content_hash IS NOT NULL)";

    // One statement is one snapshot: a concurrent change of an invitation affects neither side of the comparison.
    private const string Kept = $"""
        SELECT invitation.*, event.number AS entry_number, event.content_hash AS recorded_hash
        FROM invitation LEFT JOIN event ON event.number = {LastEntry}
        ORDER BY invitation.number
        """;

    private const string Gone = """
        SELECT invitation_id, max(number) AS entry_number, CAST(NULL AS text) AS recorded_hash
        FROM event
        WHERE content_hash IS NOT NULL AND invitation_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM invitation WHERE invitation.invitation_id = event.invitation_id)
        GROUP BY invitation_id
        """;

    private static readonly string[] NotOfTheRecord = ["number", "entry_number", "recorded_hash"];

    public static string HashOf(IEnumerable<KeyValuePair<string, string?>> row) => LedgerHash.Of(row.Where(cell => !NotOfTheRecord.Contains(cell.Key)));

    public static IEnumerable<LedgerRecord> Read(DbConnection connection) =>
        RawRow.Query(connection, Kept).Select(row => RecordOf(row, HashOf(row))).Concat(RawRow.Query(connection, Gone).Select(row => RecordOf(row, hash: null)));

    private static LedgerRecord RecordOf(IReadOnlyDictionary<string, string?> row, string? hash) =>
        new($"Invitation {row["invitation_id"]}", hash, row["entry_number"] is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : null, row["recorded_hash"]);
}
