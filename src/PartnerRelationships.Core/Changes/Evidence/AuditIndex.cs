using System;
using System.Collections.Generic;
using System.Text;
using PartnerRelationships.Core.Audit;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Records of the service's log by customer, of which a run may have a hundred thousand: packed, and only what identifies whose change it was.</summary>
/// <param name="operation">The operation that all of them record.</param>
internal sealed class AuditIndex(string operation)
{
    private const int None = -1;

    private readonly Dictionary<Guid, int> latest = [];
    private readonly List<Packed> records = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>Keeps a customer's record.</summary>
    public void Add(Guid customer, AuditRecord record)
    {
        var earlier = latest.TryGetValue(customer, out var index) ? index : None;
        latest[customer] = records.Count;
        records.Add(new Packed(Pack(record.RecordId), record.CorrelationId is { } id ? Pack(id) : null, Once(record.UserName), Once(record.ApplicationId), record.OccurredOn, earlier));
    }

    /// <summary>A customer's records in the order of the log; none is empty.</summary>
    public IReadOnlyList<AuditRecord> Of(Guid customer)
    {
        var found = new List<AuditRecord>();
        for (var index = latest.TryGetValue(customer, out var last) ? last : None; index != None; index = records[index].Earlier)
        {
            found.Add(Unpack(customer, records[index]));
        }

        found.Reverse();
        return found;
    }

    private AuditRecord Unpack(Guid customer, Packed packed) => new()
    {
        RecordId = Encoding.UTF8.GetString(packed.RecordId),
        Operation = operation,
        CustomerId = customer,
        UserName = packed.UserName,
        ApplicationId = packed.ApplicationId,
        CorrelationId = packed.CorrelationId is { } id ? Encoding.UTF8.GetString(id) : null,
        OccurredOn = packed.OccurredOn,
    };

    private static byte[] Pack(string text) => Encoding.UTF8.GetBytes(text);

    // A few people and applications did all of it.
    private string? Once(string? name)
    {
        if (name is not null && !names.ContainsKey(name))
        {
            names.Add(name, name);
        }

        return name is null ? null : names[name];
    }

    private readonly record struct Packed(byte[] RecordId, byte[]? CorrelationId, string? UserName, string? ApplicationId, DateTimeOffset OccurredOn, int Earlier);
}
