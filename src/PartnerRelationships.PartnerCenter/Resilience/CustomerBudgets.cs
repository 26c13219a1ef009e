using System;
using System.Collections.Generic;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>The budgets of customers that are asked about often. Those asked about now and then share the partner's only.</summary>
internal sealed class CustomerBudgets(TimeProvider time)
{
    private const int Often = 20;
    private const int MostKept = 4096;
    private readonly object door = new();
    private readonly Dictionary<Guid, int> counts = [];
    private readonly Dictionary<Guid, ThrottleGate> gates = [];
    private int all;

    /// <summary>The customer's budget; null for one who has none of their own, and for no customer.</summary>
    public ThrottleGate? Find(Guid? customer)
    {
        lock (door)
        {
            return customer is { } id && gates.TryGetValue(id, out var gate) ? gate : null;
        }
    }

    /// <summary>A request was accepted.</summary>
    public void Count(Guid? customer)
    {
        lock (door)
        {
            all++;
            if (customer is { } id && CountOf(id) == Often && !gates.ContainsKey(id))
            {
                Keep(id);
            }
        }
    }

    /// <summary>Whether most of what was accepted lately was this customer's.</summary>
    public bool HadMost(Guid? customer)
    {
        lock (door)
        {
            return customer is { } id && counts.TryGetValue(id, out var own) && own >= Often && own * 2 > all;
        }
    }

    /// <summary>Forgets what was accepted so far.</summary>
    public void StartCounting()
    {
        lock (door)
        {
            counts.Clear();
            all = 0;
        }
    }

    private int CountOf(Guid id)
    {
        if (counts.Count >= MostKept)
        {
            StartCounting();
        }

        counts.TryGetValue(id, out var count);
        return counts[id] = count + 1;
    }

    private void Keep(Guid id)
    {
        if (gates.Count >= MostKept)
        {
            gates.Clear();
        }

        gates[id] = new ThrottleGate(time);
    }
}
