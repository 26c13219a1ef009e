using System;
using System.Globalization;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Audit;

/// <summary>One page of the audit log: which days, which records, where it starts.</summary>
internal sealed record AuditQuery
{
    public const int MaxSize = 500;

    private const string ListName = "auditrecords";

    private const int DefaultDays = 30, KeptDays = 90;

    /// <summary>The first moment.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>The moment before which it ends.</summary>
    public DateTimeOffset To { get; init; }

    public int Size { get; init; }

    /// <summary>The filtered column; empty for none.</summary>
    public string Column { get; init; } = "";

    public string Value { get; init; } = "";

    /// <summary>The last record seen; 0 at the start.</summary>
    public long AfterSeq { get; init; }

    /// <exception cref="Refusal">The days or the filter are none, or lie too far back.</exception>
    public static AuditQuery Of(Call call, DateTimeOffset now)
    {
        var from = Day(call, "startDate") ?? Midnight(now.AddDays(-DefaultDays));
        if (from < Midnight(now.AddDays(-KeptDays))) throw Refusal.BadInput("Audit records are available for the last 90 days only. Choose a later startDate.");
        var to = Day(call, "endDate") ?? Midnight(now);
        if (to < from) throw Refusal.BadInput("endDate lies before startDate.");
        var (column, value) = Filter(ListFilter.Parse(call.Query("filter")));
        return new AuditQuery { From = from, To = to.AddDays(1), Size = ListSize.Of(call, MaxSize), Column = column, Value = value };
    }

    public static AuditQuery FromToken(Guid partner, string token)
    {
        var fields = ContinuationToken.Read(partner, ListName, token);
        return new AuditQuery
        {
            From = Moment(fields[0]),
            To = Moment(fields[1]),
            Size = int.Parse(fields[2], CultureInfo.InvariantCulture),
            Column = fields[3],
            Value = fields[4],
            AfterSeq = long.Parse(fields[5], CultureInfo.InvariantCulture),
        };
    }

    public string ToToken(Guid partner) =>
        ContinuationToken.Write(partner, ListName, Text(From.UtcTicks), Text(To.UtcTicks), Text(Size), Column, Value, Text(AfterSeq));

    private static (string Column, string Value) Filter(ListFilter? filter) => (filter?.Field.ToUpperInvariant(), filter?.Operator) switch
    {
        (null, _) => ("", ""),
        ("COMPANYNAME", ListFilter.Substring) => ("customer_key", CustomerKey.Of(filter!.Value)),
        ("CUSTOMERID", ListFilter.Equal) => ("customer_id", filter!.Value.ToLowerInvariant()),
        ("RESOURCETYPE", ListFilter.Equal) => ("resource", Snake(filter!.Value)),
        _ => throw Refusal.InvalidProperty($"Filter {filter!.Field} {filter.Operator.ToLowerInvariant()}"),
    };

    // The service's words with or without their underscores, as clients write enumerations.
    private static string Snake(string value) => value.Replace("_", "").ToUpperInvariant();

    private static DateTimeOffset? Day(Call call, string name) => call.Query(name) is not { Length: > 0 } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? Midnight(day)
        : throw Refusal.BadInput($"{name} must be a date such as 2026-03-01.");

    private static DateTimeOffset Midnight(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);

    private static DateTimeOffset Moment(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
