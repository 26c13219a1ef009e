using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Core.Drift.Records;

/// <summary>Compares customers' relationships with the partner's own list. Held is the list, in a few words for each row.</summary>
/// <param name="isDetailed">Whether each customer was read for what no list has.</param>
public sealed class RecordComparer(Func<bool> isDetailed) : IRelationshipComparer
{
    private readonly Dictionary<Guid, OwnRecord> records = [];
    private readonly Dictionary<Guid, (long Line, string Name)> left = [];
    private readonly List<(long Line, string Name)> nobody = [];
    private readonly HashSet<Guid> unread = [];
    private readonly UnknownParts unknown = new(isDetailed);
    private bool asksPrivileges;
    private int lost;

    /// <summary>Takes a row of the list.</summary>
    /// <param name="row">The row.</param>
    /// <param name="everyone">All customers, to find the one that it names.</param>
    /// <exception cref="InvalidInputException">It names no customer, two customers (CustomersDisagree), one that another row names (CsvCustomerTwice), or a cell
    /// cannot be understood (CsvCellInvalid).</exception>
    public void Add(CsvTableRow row, CustomerIndex everyone)
    {
        var named = RecordColumns.Named(row);
        if (Find(named, everyone) is not { } id)
        {
            nobody.Add((row.Line, named.ToString()));
            return;
        }

        if (records.TryGetValue(id, out var first) || unread.Contains(id))
        {
            throw new InvalidInputException("CsvCustomerTwice", $"{named} is the customer of {(first is null ? "another line" : $"line {first.Line}")} already.");
        }

        unread.Add(id);
        records[id] = RecordColumns.Of(row);
        unread.Remove(id);
        left[id] = (row.Line, named.Name ?? named.Domain ?? id.ToString());
        asksPrivileges |= records[id].Privileges is not null;
    }

    /// <inheritdoc/>
    public IEnumerable<RelationshipFinding> Take(CustomerRelationship customer)
    {
        left.Remove(customer.CustomerId);
        var parts = unknown.Of(customer, asksPrivileges);
        return records.TryGetValue(customer.CustomerId, out var record) ? [.. new RecordParts(customer, record).All, .. parts]
            : unread.Contains(customer.CustomerId) || lost > 0 ? [NotKnown(customer), .. parts]
            : [New(customer), .. parts];
    }

    /// <inheritdoc/>
    public void Skip(Guid customerId) => left.Remove(customerId);

    /// <inheritdoc/>
    public IEnumerable<RelationshipFinding> End(bool isEverybody) => isEverybody
        ? [.. left.Select(one => Missing(one.Key, one.Value)).Concat(nobody.Select(one => Missing(null, one)))]
        : [];

    // A row whose id is invalid may mean any customer, also one that is not in the list.
    private Guid? Find(CustomerReference named, CustomerIndex everyone)
    {
        try
        {
            return everyone.Find(named);
        }
        catch (NotFoundException)
        {
            return null;
        }
        catch (InvalidInputException)
        {
            lost++;
            throw;
        }
    }

    private RelationshipFinding NotKnown(CustomerRelationship customer) =>
        customer.Unknown("Csv", unread.Contains(customer.CustomerId) ? "Its line in your list could not be used." : $"It is not in any usable line of your list; {Counted.Of(lost, "line")} could not be.");

    private static RelationshipFinding New(CustomerRelationship customer) =>
        (customer.Find(RelationshipRule.CustomerNew, FindingSeverity.Low, null, "It is a customer, but is not in your list.") with { Expected = "none", Actual = customer.Reseller })
        .NotPlanned(DriftText.Show(customer.CustomerId), "Decide whether the list or the customer is wrong.");

    private static RelationshipFinding Missing(Guid? id, (long Line, string Name) row) => new()
    {
        CustomerId = id,
        Name = row.Name,
        Rule = RelationshipRule.CustomerMissing,
        Severity = FindingSeverity.High,
        Expected = "reseller",
        Actual = "none",
        Evidence = $"Line {row.Line} of your list names it, but it is not a customer of yours.",
        Command = id is { } known ? DriftText.Show(known) : null,
        Obstacle = "The customer has to accept an invitation.",
    };
}
