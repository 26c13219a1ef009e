using System;
using System.Collections.Generic;
using System.Text;
using PartnerRelationships.Core.Audit;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Records of the service's log by customer, of which a run may have a hundred thousand: packed, and only what identifies whose change it was.</summary>
/// <param name="operation">The operation that all of them record.</param>
internal sealed class AuditIndex(string operation)
{
    private const int None = -1, PageSize = 512;

    private readonly Dictionary<Guid, int> latest = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    // One list would be copied as it grows, and the copies stay for a while.
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
        var id = customer.ToString();
        var place = record.RecordId.IndexOf(id, StringComparison.Ordinal);
        var (before, after) = place < 0 ? (null, record.RecordId) : (record.RecordId.Substring(0, place), record.RecordId.Substring(place + id.Length));
        var correlation = Guid.TryParse(record.CorrelationId, out var guid) && guid.ToString() == record.CorrelationId ? guid : (Guid?)null;
        return new Packed(
            Once(before), Encoding.UTF8.GetBytes(after), correlation, correlation is null ? record.CorrelationId : null,
            Once(record.UserName), Once(record.ApplicationId), record.OccurredOn, earlier);
    }

    private AuditRecord Unpack(Guid customer, Packed packed) => new()
    {
        RecordId = (packed.BeforeCustomer is { } before ? before + customer : "") + Encoding.UTF8.GetString(packed.Id),
        Operation = operation,
        CustomerId = customer,
        UserName = packed.UserName,
        ApplicationId = packed.ApplicationId,
        CorrelationId = packed.Correlation?.ToString() ?? packed.CorrelationId,
        OccurredOn = packed.OccurredOn,
    };

    // A few people and applications did all of it.
    private string? Once(string? name)
    {
        if (name is not null && !names.ContainsKey(name))
        {
            names.Add(name, name);
        }

        return name is null ? null : names[name];
    }

    /// <summary>A record, less what is said elsewhere already.</summary>
    /// <param name="BeforeCustomer">What its id has before the customer's; null when the customer's is not in it.</param>
    /// <param name="Id">The rest of its id, or all of it.</param>
    /// <param name="Correlation">The correlation id, where it is an id as they usually are.</param>
    /// <param name="CorrelationId">Any other correlation id.</param>
    /// <param name="UserName">Who did it.</param>
    /// <param name="ApplicationId">With which application.</param>
    /// <param name="OccurredOn">When.</param>
    /// <param name="Earlier">The customer's record before it.</param>
    private readonly record struct Packed(
        string? BeforeCustomer, byte[] Id, Guid? Correlation, string? CorrelationId, string? UserName, string? ApplicationId, DateTimeOffset OccurredOn, int Earlier);
}
