using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Storage.Documents;

/// <summary>A plan while it is made: its customers' lines in a file of their own, of which only the places are held.</summary>
internal sealed class PlanDraft : IPlanDraft
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string path = Path.Combine(Path.GetTempPath(), $".{Guid.NewGuid():N}.plan");
    private readonly List<Spot> spots = [];
    private readonly PlanTotals totals = new();
    private readonly FileStream file;
    private List<PlannedCustomer>? held = [];

    public PlanDraft()
    {
        OwnFile.Create(path).Dispose();
        file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
    }

    public int Count => spots.Count;

    public void Add(PlannedCustomer customer)
    {
        // Its place, which comes first in the line, is known when all are there.
        var bytes = Utf8.GetBytes(PlanLine.OfCustomer(customer, place: 0));
        var offset = spots.Count == 0 ? 0 : spots[spots.Count - 1].End;
        if (file.Position != offset)
        {
            file.Position = offset;
        }

        file.Write(bytes, 0, bytes.Length);
        spots.Add(new Spot(offset, bytes.Length, customer.Steps.Count));
        totals.Add(customer);
        Hold(customer);
    }

    public RelationshipPlan Seal(RelationshipPlan head)
    {
        if (head.Unchecked.Count > PlanLine.MostGaps)
        {
            throw new InvalidInputException("RelationshipPlanUncheckedMany", $"{head.Unchecked.Count} of the named customers could not be checked, which is more than a plan can list ({PlanLine.MostGaps}).")
            {
                RecommendedAction = "Find out why they could not be checked, and make the plan again.",
            };
        }

        var (order, first, gaps) = (CanaryOrder.Of([.. spots.Select(spot => spot.Steps)], head.Options.CanarySize), PlanLine.OfHead(head, Count), head.Unchecked.Select(PlanLine.OfGap).ToList());
        var tree = new MerkleTree();
        var hashes = Lines().Select(tree.Add).ToList();

        IReadOnlyList<PlannedCustomer>? inOrder = held is null ? null : [.. order.Select(place => held[place])];
        return head with { Version = 2, Seal = tree.Root, Customers = new PlannedLines(Lines) { Head = first, Totals = totals, Root = tree.Root, Hashes = hashes.GetRange(1, Count), Held = inOrder } };

        IEnumerable<string> Lines() => new[] { first }.Concat(order.Select((place, index) => Read(spots[place], index + 1))).Concat(gaps);
    }

    public void Dispose()
    {
        file.Dispose();
        File.Delete(path);
    }

    private void Hold(PlannedCustomer customer)
    {
        held?.Add(customer);
        held = held?.Count > PlannedLines.MostHeld ? null : held;
    }

    private string Read(Spot spot, int place)
    {
        var bytes = new byte[spot.Length];
        if (file.Position != spot.Offset)
        {
            file.Position = spot.Offset;
        }

        for (var read = 0; read < bytes.Length;)
        {
            var count = file.Read(bytes, read, bytes.Length - read);
            read += count > 0 ? count : throw new EndOfStreamException("The plan's draft was truncated while it was being written.");
        }

        return PlanLine.InPlace(Utf8.GetString(bytes), place);
    }

    private readonly record struct Spot(long Offset, int Length, int Steps)
    {
        public long End => Offset + Length;
    }
}
