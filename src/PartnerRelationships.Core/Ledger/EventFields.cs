using System;
using System.Collections.Generic;
using System.Globalization;

namespace PartnerRelationships.Core.Ledger;

/// <summary>An event as fields of text, by the names that the ledger keeps and hashes them under. A released name never changes.</summary>
public static class EventFields
{
    /// <summary>The entry's place.</summary>
    public const string Number = "number";

    /// <summary>The hash of the entry before it.</summary>
    public const string PreviousHash = "previous_hash";

    /// <summary>Who was signed in to the database.</summary>
    public const string DatabaseUser = "database_user";

    /// <summary>The entry's hash.</summary>
    public const string Hash = "hash";

    /// <summary>The fields of an event that are hashed, in the ordinal order of their names; null for those without a value, and for its place in the chain.</summary>
    public static KeyValuePair<string, string?>[] Of(RelationshipEvent entry) =>
    [
        new("actor", entry.Actor),
        new("content_hash", entry.ContentHash),
        new("correlation_id", entry.CorrelationId.ToString()),
        new("customer_id", entry.CustomerId?.ToString()),
        new(DatabaseUser, entry.DatabaseUser),
        new("detail", entry.Detail),
        new("host", entry.Host),
        new("invitation_id", entry.InvitationId?.ToString()),
        new("kind", entry.Kind),
        new(Number, null),
        new("occurred_on", Moment(entry.OccurredOn)),
        new("partner_tenant_id", entry.PartnerTenantId.ToString()),
        new(PreviousHash, null),
        new("run_id", entry.RunId?.ToString()),
    ];

    /// <summary>The event of these fields.</summary>
    /// <exception cref="FormatException">A field is not what it should be.</exception>
    /// <exception cref="KeyNotFoundException">A field is missing.</exception>
    public static RelationshipEvent Read(IReadOnlyDictionary<string, string?> fields) => new()
    {
        Number = long.Parse(fields[Number]!, CultureInfo.InvariantCulture),
        PartnerTenantId = Guid.Parse(fields["partner_tenant_id"]!),
        OccurredOn = DateTimeOffset.Parse(fields["occurred_on"]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Kind = fields["kind"]!,
        Actor = fields["actor"]!,
        Host = fields["host"]!,
        DatabaseUser = fields[DatabaseUser],
        CorrelationId = Guid.Parse(fields["correlation_id"]!),
        InvitationId = Id(fields["invitation_id"]),
        CustomerId = Id(fields["customer_id"]),
        RunId = Id(fields["run_id"]),
        Detail = fields["detail"],
        ContentHash = fields["content_hash"],
        PreviousHash = fields[PreviousHash]!,
        Hash = fields[Hash]!,
    };

    /// <summary>A moment as text that sorts.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static Guid? Id(string? text) => text is null ? null : Guid.Parse(text);
}
