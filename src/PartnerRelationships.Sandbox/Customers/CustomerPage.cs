using System.Collections.Generic;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>What a list says of a customer, and where it stands.</summary>
internal sealed record CustomerListItem(long Seq, string Id, string Name, string Domain, string Relationship, string Key);

/// <summary>Reads pages by seeking to their first customer, so that the last one costs as much as the first.</summary>
internal static class CustomerPage
{
    public static List<CustomerListItem> Read(Session db, CustomerQuery query)
    {
        var column = query.Filter?.Field ?? "''";
        return query.Filter?.Operator switch
        {
            null => Rows(db, column, "seq > @1 ORDER BY seq LIMIT @2", query.AfterSeq, query.Size),
            CustomerFilter.Nobody => [],
            ListFilter.StartsWith => StartingWith(db, column, query),
            ListFilter.Equal => Rows(db, column, $"{column} = @1 AND seq > @2 ORDER BY seq LIMIT @3", query.Filter.Value, query.AfterSeq, query.Size),
            _ => Rows(db, column, $"instr({column}, @1) > 0 AND seq > @2 ORDER BY seq LIMIT @3", query.Filter.Value, query.AfterSeq, query.Size),
        };
    }

    private static List<CustomerListItem> StartingWith(Session db, string column, CustomerQuery query)
    {
        var value = query.Filter!.Value;
        var from = query.AfterSeq == 0 ? value : query.AfterKey;
        return Rows(db, column, $"({column}, seq) > (@1, @2) AND {column} < @3 ORDER BY {column}, seq LIMIT @4", from, query.AfterSeq, value + "\U0010FFFF", query.Size);
    }

    private static List<CustomerListItem> Rows(Session db, string key, string where, params object?[] values) => db.Query(
        $"SELECT seq, id, name, domain, relationship, {key} FROM customer WHERE relationship <> 'none' AND {where}",
        r => new CustomerListItem(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5)),
        values);
}
