using System;
using System.Collections.Generic;
using System.Text;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Drift.Snapshots;

namespace PartnerRelationships.Storage.Documents;

/// <summary>A snapshot's file. Of each customer 32 bytes are held: its id, and the first half of its line's hash.</summary>
internal sealed class SnapshotReader : ISnapshot
{
    private readonly string path;
    private readonly Dictionary<Guid, Guid> hashes = [];

    public SnapshotReader(string path)
    {
        this.path = path;
        Head = Guarded(Index);
    }

    public CustomerRelationshipSnapshot Head { get; }

    public IReadOnlyCollection<Guid> Customers => hashes.Keys;

    public bool Has(Guid customerId) => hashes.ContainsKey(customerId);

    public bool HasSame(CustomerRelationship customer) => hashes.TryGetValue(customer.CustomerId, out var hash) && hash == HashOf(SnapshotLine.OfCustomer(customer));

    public IEnumerable<CustomerRelationship> Read(ISet<Guid> wanted)
    {
        using var lines = new LineReader(PlanStream.Open(path), SnapshotLine.Longest);
        var left = wanted.Count;
        Guarded(lines.Next);
        while (left > 0 && Guarded(() => Next(lines, wanted)) is { } customer)
        {
            left--;
            yield return customer;
        }
    }

    private CustomerRelationshipSnapshot Index()
    {
        using var lines = new LineReader(PlanStream.Open(path), SnapshotLine.Longest);
        try
        {
            return Index(lines) with { Path = path };
        }
        catch (FormatException error) when (lines.Number > 0)
        {
            throw new FormatException($"line {lines.Number}: {error.Message}", error);
        }
    }

    private CustomerRelationshipSnapshot Index(LineReader lines)
    {
        var tree = new MerkleTree();
        var line = lines.Next() ?? throw new FormatException("it is empty.");
        var head = PlanLine.Read(line, SnapshotLine.Head);
        while (!SnapshotLine.IsEnd(line))
        {
            tree.Add(line);
            line = lines.Next() ?? throw new FormatException("it ends too early.");
            if (!SnapshotLine.IsEnd(line))
            {
                Add(line);
            }
        }

        var (customers, hash) = PlanLine.Read(line, SnapshotLine.End);
        return customers != hashes.Count || hash != tree.Root ? throw new FormatException("its lines differ from those that were saved.")
            : lines.Next() is not null ? throw new FormatException("there is more data after its end.")
            : head with { Customers = customers, Hash = hash };
    }

    private void Add(string line)
    {
        var customer = PlanLine.Read(line, SnapshotLine.Customer);
        if (hashes.Count == SnapshotLine.MostCustomers || hashes.ContainsKey(customer.CustomerId))
        {
            throw new FormatException(hashes.Count == SnapshotLine.MostCustomers ? "it has too many customers." : $"the customer {customer.CustomerId} is in it twice.");
        }

        hashes[customer.CustomerId] = HashOf(line);
    }

    private CustomerRelationship? Next(LineReader lines, ISet<Guid> wanted)
    {
        while (true)
        {
            var line = lines.Next() ?? throw new FormatException("it ends too early.");
            if (SnapshotLine.IsEnd(line))
            {
                return null;
            }

            if (SnapshotLine.IdOf(line) is not { } id || wanted.Contains(id))
            {
                var customer = Unchanged(line);
                if (wanted.Contains(customer.CustomerId))
                {
                    return customer;
                }
            }
        }
    }

    // The file may have been replaced since it was looked at.
    private CustomerRelationship Unchanged(string line)
    {
        var customer = PlanLine.Read(line, SnapshotLine.Customer);
        return hashes.TryGetValue(customer.CustomerId, out var hash) && hash == HashOf(line) ? customer : throw new FormatException("it was changed in the meantime.");
    }

    private static Guid HashOf(string line)
    {
        var half = new byte[16];
        Buffer.BlockCopy(MerkleTree.HashOf(line), 0, half, 0, half.Length);
        return new Guid(half);
    }

    private T Guarded<T>(Func<T> read) => SnapshotFiles.Reading(path, read);
}
