using System;
using System.Globalization;
using System.Text;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Seeding;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>Where a list goes on. It carries size and filter, because a seek sends neither (contract §11.2),
/// and looks as awkward as the real one: commas, slashes, pluses, equals signs.</summary>
internal static class ContinuationToken
{
    private const char Separator = '\u001f';

    public static string Write(Guid partner, CustomerQuery query)
    {
        var text = string.Join(Separator.ToString(), query.Size.ToString(CultureInfo.InvariantCulture), query.Filter?.Field ?? "",
            query.Filter?.Operator ?? "", query.Filter?.Value ?? "", query.AfterKey, query.AfterSeq.ToString(CultureInfo.InvariantCulture));
        var payload = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        return $"{partner},{payload},/+{Seal(partner, payload)}=";
    }

    public static CustomerQuery Read(Guid partner, string token)
    {
        var parts = token.Split(',');
        if (parts.Length != 3 || parts[0] != partner.ToString() || parts[2] != $"/+{Seal(partner, parts[1])}=")
            throw Refusal.BadInput("The continuation token is not valid.");
        var fields = Encoding.UTF8.GetString(Convert.FromBase64String(parts[1])).Split(Separator);
        return new CustomerQuery
        {
            Size = int.Parse(fields[0], CultureInfo.InvariantCulture),
            Filter = fields[1].Length == 0 ? null : new CustomerFilter(fields[1], fields[2], fields[3]),
            AfterKey = fields[4],
            AfterSeq = long.Parse(fields[5], CultureInfo.InvariantCulture),
        };
    }

    // Not a secret: it only tells a token of ours from an altered one.
    private static string Seal(Guid partner, string payload)
    {
        var hash = 17L;
        foreach (var c in payload) hash = unchecked((hash * 31) + c);
        return Draw.From(partner, hash).Guid().ToString("N");
    }
}
