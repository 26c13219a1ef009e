using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>What a notification says (contract A§4.3).</summary>
/// <param name="EventName">The event, as named by the service.</param>
/// <param name="ChangedOn">When it happened.</param>
public sealed record Notification(string EventName, DateTimeOffset ChangedOn)
{
    private static readonly Regex Customer = new("/customers/([0-9a-f-]{36})(/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Rights = new("/granularAdminRelationships/([0-9a-f-]{36}-[0-9a-f-]{36})(/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Record = new("/auditrecords/([0-9a-f-]{36})_", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What it is about, as named by the service; null if it does not say.</summary>
    public string? ResourceName { get; init; }

    /// <summary>The address of what it is about; null if it does not say.</summary>
    public string? ResourceUri { get; init; }

    /// <summary>The address of the record in the service's log; null if it does not say.</summary>
    public string? AuditUri { get; init; }

    /// <summary>Whose certificate signed it; empty until that was verified.</summary>
    public string SignedBy { get; init; } = "";

    /// <summary>The hash of its body; empty until that was verified.</summary>
    public string BodyHash { get; init; } = "";

    /// <summary>What identifies it: the event, its resource and its time (contract A§4.3); a repeated delivery has the same.</summary>
    public Guid Id
    {
        get
        {
            var text = string.Join("\n", EventName.ToUpperInvariant(), ResourceUri?.ToUpperInvariant(), AuditUri?.ToUpperInvariant(), ChangedOn.UtcTicks.ToString(CultureInfo.InvariantCulture));
            return new Guid([.. Sha256.Of(Encoding.UTF8.GetBytes(text)).Take(16)]);
        }
    }

    /// <summary>What it is to the ledger.</summary>
    public NotificationKind Kind => NotificationKinds.Of(EventName);

    /// <summary>The customer's tenant id; null if no address names one.</summary>
    public Guid? CustomerId => Match(Customer, ResourceUri) is { } text && Guid.TryParse(text, out var id) ? id : null;

    /// <summary>The delegated admin relationship; null if no address names one.</summary>
    public string? RelationshipId => Match(Rights, ResourceUri)?.ToLowerInvariant();

    /// <summary>The partner that it is for; null if it does not say.</summary>
    public Guid? PartnerTenantId => Match(Record, AuditUri) is { } text && Guid.TryParse(text, out var id) ? id : null;

    private static string? Match(Regex pattern, string? text) => pattern.Match(text ?? "") is { Success: true } match ? match.Groups[1].Value : null;
}
