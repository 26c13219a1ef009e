using System;
using System.Globalization;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>One page of the customer list: after which customer it starts, how many there may be.</summary>
internal sealed record CustomerQuery
{
    public const int MaxSize = 500;

    private const string ListName = "customers";

    public int Size { get; init; } = MaxSize;

    public CustomerFilter? Filter { get; init; }

    /// <summary>The filtered column of the last customer seen; only where the list is in that column's order.</summary>
    public string AfterKey { get; init; } = "";

    /// <summary>The last customer seen; 0 at the start.</summary>
    public long AfterSeq { get; init; }

    public string ToToken(Guid partner) => ContinuationToken.Write(
        partner, ListName, Size.ToString(CultureInfo.InvariantCulture), Filter?.Field ?? "", Filter?.Operator ?? "", Filter?.Value ?? "",
        AfterKey, AfterSeq.ToString(CultureInfo.InvariantCulture));

    public static CustomerQuery FromToken(Guid partner, string token)
    {
        var fields = ContinuationToken.Read(partner, ListName, token);
        return new CustomerQuery
        {
            Size = int.Parse(fields[0], CultureInfo.InvariantCulture),
            Filter = fields[1].Length == 0 ? null : new CustomerFilter(fields[1], fields[2], fields[3]),
            AfterKey = fields[4],
            AfterSeq = long.Parse(fields[5], CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>A filter that fits the customer list, its value ready for comparing.</summary>
internal sealed record CustomerFilter(string Field, string Operator, string Value)
{
    public const string Nobody = "NOBODY";
}
