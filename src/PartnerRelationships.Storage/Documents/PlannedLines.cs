using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Storage.Documents;

/// <summary>A plan's customers in their lines, wherever these are.</summary>
/// <param name="read">Reads every line that the seal covers: the head, the customers, the unchecked customers.</param>
internal sealed class PlannedLines(Func<IEnumerable<string>> read) : IPlannedLines
{
    /// <summary>Plans of so many customers are held: they are walked through at will, also when their file is gone.</summary>
    public const int MostHeld = 1_000;

    public required string Head { get; init; }

    public required PlanTotals Totals { get; init; }

    public required string Root { get; init; }

    /// <summary>The hashes of the customers' lines (<see cref="MerkleTree.HashOf(string)"/>).</summary>
    public required IReadOnlyList<byte[]> Hashes { get; init; }

    /// <summary>The customers, where they are held; else null.</summary>
    public IReadOnlyList<PlannedCustomer>? Held { get; init; }

    /// <summary>The same lines, where they are from now on.</summary>
    public PlannedLines In(Func<IEnumerable<string>> other) => new(other) { Head = Head, Totals = Totals, Root = Root, Hashes = Hashes, Held = Held };

    public int Count => Totals.Customers;

    public PlannedCustomer this[int index] => Held is not null ? Held[index] : this.ElementAt(index);

    public bool Has(string line, int place) => place >= 1 && place <= Hashes.Count && Hashes[place - 1].AsSpan().SequenceEqual(MerkleTree.HashOf(line));

    public IEnumerable<PlannedLine> Lines()
    {
        var place = 0;
        foreach (var line in All())
        {
            if (place > 0 && place <= Count)
            {
                yield return new PlannedLine(OrAltered(() => PlanLine.Read(line, members => PlanReader.Placed(members, place))), line);
            }

            place++;
        }
    }

    /// <summary>Every line that the seal covers.</summary>
    /// <exception cref="RelationshipPlanException">They are not those that were read first (RelationshipPlanAltered); at the end at the latest.</exception>
    public IEnumerable<string> All()
    {
        var tree = new MerkleTree();
        using var lines = read().GetEnumerator();
        while (OrAltered(lines.MoveNext))
        {
            tree.Add(lines.Current);
            yield return lines.Current;
        }

        if (tree.Root != Root)
        {
            throw Altered("its lines differ from those that were read before", null);
        }
    }

    public IEnumerator<PlannedCustomer> GetEnumerator() => (Held ?? Lines().Select(line => line.Customer)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Counted.Of(Count, "customer");

    // What can no longer be read was read once.
    private static T OrAltered<T>(Func<T> next)
    {
        try
        {
            return next();
        }
        catch (Exception error) when (JsonErrors.IsOne(error) || error is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or DecoderFallbackException)
        {
            throw Altered(error.Message, error);
        }
    }

    private static RelationshipPlanException Altered(string why, Exception? inner) =>
        new("RelationshipPlanAltered", $"The plan was changed while it was in use: {why}.", inner: inner)
        {
            RecommendedAction = "What had been read was not used. Find out who writes to the file, and start again.",
        };
}
