using System;
using System.Collections.Generic;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>What a list says of a customer, and in which line.</summary>
internal sealed record CustomerListItem(long Seq, string Id, string Name, string Domain, string Relationship, string Key);

/// <summary>Reads pages by seeking to their first customer, so that the last one costs as much as the first.</summary>
internal static class CustomerPage
{
    private const string Holding = "(partner_id = @1 OR seq IN (SELECT customer FROM customer_partner WHERE partner = @1))";

    /// <param name="db">The database.</param>
    /// <param name="query">Which page.</param>
    /// <param name="holder">Only the customers that this partner of the other side holds; null for all of them.</param>
    public static List<CustomerListItem> Read(Session db, CustomerQuery query, Guid? holder)
    {
        var scope = holder is { } id ? $" AND (partner_id = '{id}' OR seq IN (SELECT customer FROM customer_partner WHERE partner = '{id}'))" : "";
        var column = query.Filter?.Field;
        return query.Filter?.Operator switch
        {
            null => Rows(db, key: null, scope, "seq > @1 ORDER BY seq LIMIT @2", query.AfterSeq, query.Size),
            CustomerFilter.Nobody => [],
            _ when column == "partner_id" && Guid.TryParse(query.Filter.Value, out _) && CustomerPartners.AreAny(db) =>
                Rows(db, key: null, scope, Holding + " AND seq > @2 ORDER BY seq LIMIT @3", query.Filter.Value, query.AfterSeq, query.Size),
            ListFilter.StartsWith => StartingWith(db, column!, scope, query),
            ListFilter.Equal => Rows(db, key: null, scope, $"{column} = @1 AND seq > @2 ORDER BY seq LIMIT @3", query.Filter.Value, query.AfterSeq, query.Size),
            _ => Rows(db, key: null, scope, $"instr({column}, @1) > 0 AND seq > @2 ORDER BY seq LIMIT @3", query.Filter.Value, query.AfterSeq, query.Size),
        };
    }

    private static List<CustomerListItem> StartingWith(Session db, string column, string scope, CustomerQuery query)
    {
        var value = query.Filter!.Value;
        var from = query.AfterSeq == 0 ? value : query.AfterKey;
        return Rows(db, column, scope, $"({column}, seq) > (@1, @2) AND {column} < @3 ORDER BY {column}, seq LIMIT @4", from, query.AfterSeq, value + "\U0010FFFF", query.Size);
    }

    // The key is what the next page seeks by, beside the number; null for nothing.
    private static List<CustomerListItem> Rows(Session db, string? key, string scope, string where, params object?[] values) => db.Query(
        $"SELECT seq, id, name, domain, relationship{(key is null ? "" : ", " + key)} FROM customer WHERE relationship <> 'none'{scope} AND {where}",
        r => new CustomerListItem(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), key is null ? "" : r.GetString(5)),
        values);
}
