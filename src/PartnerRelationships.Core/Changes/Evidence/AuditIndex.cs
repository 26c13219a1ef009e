using System;
using System.Collections.Generic;
using System.Globalization;
using PartnerRelationships.Core.Audit;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Records of the service's log by customer, of which a run may have a hundred thousand: packed, and only what identifies whose change it was.</summary>
/// <param name="operation">The operation that all of them record.</param>
/// <param name="customers">About how many customers there are.</param>
internal sealed class AuditIndex(string operation, int customers)
{
    private const int None = -1, PageSize = 512, MostExpected = 1_000_000;

    private readonly Dictionary<Guid, int> latest = new(Math.Max(0, Math.Min(customers, MostExpected)));
    private readonly Dictionary<Origin, Origin> origins = [];

    // What grows is copied, and the copies stay for a while.
    private readonly List<Packed[]> pages = [];
    private int count;

    /// <summary>Keeps a customer's record.</summary>
    public void Add(Guid customer, AuditRecord record)
    {
        if (count % PageSize == 0)
        {
            pages.Add(new Packed[PageSize]);
        }

        pages[pages.Count - 1][count % PageSize] = Pack(customer, record, earlier: latest.TryGetValue(customer, out var index) ? index : None);
        latest[customer] = count++;
    }

    /// <summary>A customer's records in the order of the log; none is empty.</summary>
    public IReadOnlyList<AuditRecord> Of(Guid customer)
    {
        var found = new List<AuditRecord>();
        for (var index = latest.TryGetValue(customer, out var last) ? last : None; index != None;)
        {
            var packed = pages[index / PageSize][index % PageSize];
            found.Add(Unpack(customer, packed));
            index = packed.Earlier;
        }

        found.Reverse();
        return found;
    }

    private Packed Pack(Guid customer, AuditRecord record, int earlier)
    {
        var (before, after) = Around(customer.ToString(), record.RecordId);
        var (number, correlation) = (NumberAtEnd(after), PlainId(record.CorrelationId));
        var origin = new Origin(
            before, number is { } known ? after.Substring(0, after.Length - Text(known).Length) : after, number is not null,
            correlation is null ? record.CorrelationId : null, correlation is not null, record.UserName, record.ApplicationId, record.OccurredOn.Offset);
        return new Packed(Once(origin), number ?? 0, correlation ?? Guid.Empty, record.OccurredOn.Ticks, earlier);
    }

    private AuditRecord Unpack(Guid customer, Packed packed) => new()
    {
        RecordId = (packed.Origin.BeforeCustomer is { } before ? before + customer : "") + packed.Origin.AfterCustomer + (packed.Origin.HasNumber ? Text(packed.Number) : ""),
        Operation = operation,
        CustomerId = customer,
        UserName = packed.Origin.UserName,
        ApplicationId = packed.Origin.ApplicationId,
        CorrelationId = packed.Origin.HasPlainCorrelation ? packed.Correlation.ToString() : packed.Origin.CorrelationId,
        OccurredOn = new DateTimeOffset(packed.Ticks, packed.Origin.Offset),
    };

    private static (string? Before, string After) Around(string customer, string id)
    {
        var place = id.IndexOf(customer, StringComparison.Ordinal);
        return place < 0 ? (null, id) : (id.Substring(0, place), id.Substring(place + customer.Length));
    }

    // The service ends a record's id with the moment, as a number.
    private static long? NumberAtEnd(string text)
    {
        var digits = text.Substring(text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Text(number) == digits ? number : null;
    }

    private static Guid? PlainId(string? text) => Guid.TryParse(text, out var id) && id.ToString() == text ? id : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private Origin Once(Origin origin)
    {
        if (!origins.TryGetValue(origin, out var kept))
        {
            origins.Add(origin, kept = origin);
        }

        return kept;
    }

    /// <summary>What many records share: a few people and applications did all of it.</summary>
    /// <param name="BeforeCustomer">What a record's id has before the customer's id; null if the customer's id is not in it.</param>
    /// <param name="AfterCustomer">What follows in it, up to the number at its end; or all of it.</param>
    /// <param name="HasNumber">Whether there is a number at its end.</param>
    /// <param name="CorrelationId">A correlation id that is not a plain id; null for none.</param>
    /// <param name="HasPlainCorrelation">Whether the correlation id is a plain id.</param>
    /// <param name="UserName">Who did it.</param>
    /// <param name="ApplicationId">The application that did it.</param>
    /// <param name="Offset">The time zone of the moment.</param>
    private sealed record Origin(
        string? BeforeCustomer, string AfterCustomer, bool HasNumber, string? CorrelationId, bool HasPlainCorrelation, string? UserName, string? ApplicationId, TimeSpan Offset);

    /// <summary>A record, without what it shares with others.</summary>
    /// <param name="Origin">What it shares.</param>
    /// <param name="Number">The number at the end of its id.</param>
    /// <param name="Correlation">The correlation id.</param>
    /// <param name="Ticks">When.</param>
    /// <param name="Earlier">The customer's record before it.</param>
    private readonly record struct Packed(Origin Origin, long Number, Guid Correlation, long Ticks, int Earlier);
}
