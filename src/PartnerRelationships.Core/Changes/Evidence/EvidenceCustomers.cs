using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>A bundle's customers, beside the plan and beside what the ledger's entries tell of them. Customers come first, then the entries.</summary>
/// <param name="run">The run.</param>
/// <param name="plan">Its plan; of a list of lines without customers.</param>
/// <param name="files">Reads lines of plans.</param>
/// <param name="identities">Takes who the customers are.</param>
internal sealed class EvidenceCustomers(EvidenceItem run, RelationshipPlan plan, IPlanFiles files, OrderedHash identities)
{
    private const char Replaced = '\uFFFD';
    private readonly Dictionary<Guid, CustomerDigest> customers = [];
    private readonly MerkleTree lines = new();

    /// <summary>How many there are.</summary>
    public int Count => customers.Count;

    /// <summary>How many have ended.</summary>
    public int Ended => customers.Values.Count(customer => customer.HasEnded);

    /// <summary>How many are as their plan wanted them.</summary>
    public int Achieved => customers.Values.Count(customer => customer.IsAchieved);

    /// <summary>The customers' identities, as the ledger hashes them for the run.</summary>
    public string Hash => identities.Value;

    /// <summary>Takes a line of the plan that the seal covers and that is not a customer's.</summary>
    public void AddLine(string line) => lines.Add(line);

    /// <summary>Whether the lines are those that the plan's seal covers.</summary>
    public bool AreSealed => lines.Root == plan.Seal;

    /// <summary>Takes the next customer.</summary>
    /// <returns>What is wrong with it, or with its place in the plan; null when nothing is.</returns>
    public LedgerProblem? Add(EvidenceItem customer)
    {
        var place = Count + 1;
        if (!Guid.TryParse(customer["customer_id"], out var id) || customers.ContainsKey(id) || customer["place"] != place.ToString(CultureInfo.InvariantCulture) || Planned(customer, place) is not { } planned || planned.CustomerId != id)
        {
            return EvidenceProblems.Of("CustomerAltered", $"At position {place} the plan has another customer, or none, instead of {customer["name"]} ({customer["customer_id"]}).");
        }

        identities.Add(place.ToString("D9", CultureInfo.InvariantCulture), EvidenceRecord.IdentityOf(run, customer));
        try
        {
            customers.Add(id, new CustomerDigest(place, customer, EvidenceRecord.OfCustomer(run, customer)));
        }
        catch (FormatException error)
        {
            return EvidenceProblems.Step(place, id, error.Message);
        }

        return customer["name"] != planned.Name && customer["name"]?.IndexOf(Replaced) is null or < 0 ? EvidenceProblems.Customer(place, id, $"the plan calls it {planned.Name}") : null;
    }

    /// <summary>Takes an entry about the run.</summary>
    public void Take(EvidenceItem entry)
    {
        if (Guid.TryParse(entry["customer_id"], out var id) && customers.TryGetValue(id, out var customer))
        {
            customer.Take(entry);
        }
    }

    /// <summary>The first customer that is not as the entries tell it. Of a run that went on while the evidence was written they may be ahead.</summary>
    public LedgerProblem? Compare() => customers
        .Where(customer => customer.Value.HasEnded || !EvidenceRunCheck.IsUnderWay(run))
        .Select(customer => customer.Value.Compare(customer.Key)).FirstOrDefault(problem => problem is not null);

    private PlannedCustomer? Planned(EvidenceItem customer, int place)
    {
        if (plan.Version == 1)
        {
            return place <= plan.Customers.Count ? plan.Customers[place - 1] : null;
        }

        if (customer["planned"] is not { } line)
        {
            return null;
        }

        lines.Add(line);
        return files.ReadLine(line, place);
    }
}
