using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Storage.Documents;

/// <summary>Reads a plan's lines for the first time: each is looked at, counted and hashed, and let go.</summary>
internal sealed class PlanLinesReader(LineReader lines, ChangeKinds kinds)
{
    private readonly MerkleTree tree = new();
    private readonly PlanTotals totals = new();
    private readonly List<PlanGap> gaps = [];
    private readonly List<PlanApproval> approvals = [];
    private readonly List<byte[]> hashes = [];
    private List<PlannedCustomer>? held;
    private string? seal;

    /// <summary>Reads the file of a plan.</summary>
    /// <param name="open">Opens it, now and whenever its customers are walked through.</param>
    /// <param name="kinds">What plans can be of.</param>
    /// <exception cref="FormatException">It is no plan.</exception>
    public static RelationshipPlan Read(Func<Stream> open, ChangeKinds kinds)
    {
        using var lines = new LineReader(open(), PlanLine.Longest);
        try
        {
            return new PlanLinesReader(lines, kinds).Read(() => Sealed(open));
        }
        catch (FormatException error) when (lines.Number > 0)
        {
            throw new FormatException($"line {lines.Number}: {error.Message}", error);
        }
    }

    /// <summary>Reads a plan's document as a ledger keeps it: the head, the seal and the approvals, without the customers.</summary>
    public static RelationshipPlan ReadDocument(Stream document, ChangeKinds kinds)
    {
        using var lines = new LineReader(document, PlanLine.Longest);
        var reader = new PlanLinesReader(lines, kinds);
        var (plan, _) = PlanLine.Read(reader.Covered(out _), PlanReader.Head);
        return reader.End(plan);
    }

    /// <summary>The seal that a plan should have, whose customers' lines a ledger keeps apart from its document; null for a document of the older form, which has no lines
    /// elsewhere: if there are some, nothing is right.</summary>
    public static string? SealOf(string? document, IEnumerable<string?> customers)
    {
        if (document?.StartsWith(PlanLine.Beginning, StringComparison.Ordinal) != true)
        {
            return customers.All(line => line is null) ? null : "";
        }

        var tree = new MerkleTree();
        var covered = Sealed(() => new MemoryStream(Encoding.UTF8.GetBytes(document))).ToList();
        foreach (var line in covered.Take(1).Concat(customers).Concat(covered.Skip(1)))
        {
            tree.Add(line ?? "");
        }

        return tree.Root;
    }

    private RelationshipPlan Read(Func<IEnumerable<string>> again)
    {
        var head = Covered(out _);
        var (plan, count) = PlanLine.Read(head, PlanReader.Head);
        if (count is < 0 or > PlanLine.MostCustomers)
        {
            throw new FormatException($"it has {count} customers, but plans may have 0 to {PlanLine.MostCustomers}.");
        }

        Refuse(PlanShape.FaultOf(plan));
        Customers(count, new PlanShape(plan.Options, kinds.Of(plan.Kind)));
        plan = End(plan);
        return plan with { Customers = new PlannedLines(again) { Head = head, Totals = totals, Root = tree.Root, Hashes = hashes, Held = held } };
    }

    private void Customers(int count, PlanShape shape)
    {
        held = count <= PlannedLines.MostHeld ? [] : null;
        for (var place = 1; place <= count; place++)
        {
            var customer = PlanLine.Read(Covered(out var hash), members => PlanReader.Placed(members, place));
            Refuse(shape.FaultOf(customer));
            hashes.Add(hash);
            totals.Add(customer);
            held?.Add(customer);
        }
    }

    private RelationshipPlan End(RelationshipPlan plan)
    {
        while (lines.Next() is { } line)
        {
            PlanLine.Read(line, members => Take(line, members));
        }

        return plan with { Version = 2, Unchecked = gaps, Seal = seal ?? throw new FormatException("it has no seal."), Approvals = approvals };
    }

    private bool Take(string line, StrictObject members)
    {
        if (seal is not null)
        {
            approvals.Add(approvals.Count < PlanLine.MostApprovals ? members.Member("approval", PlanReader.Approval) : throw new FormatException("it has too many approvals."));
        }
        else if (members.Has("seal"))
        {
            seal = members.Text("seal");
        }
        else
        {
            gaps.Add(gaps.Count < PlanLine.MostGaps ? members.Member("unchecked", PlanReader.Gap) : throw new FormatException("too many of its customers could not be checked."));
            tree.Add(line);
        }

        return true;
    }

    private string Covered(out byte[] hash)
    {
        var line = lines.Next() ?? throw new FormatException("it ends too early.");
        hash = tree.Add(line);
        return line;
    }

    private static void Refuse(string? fault)
    {
        if (fault is not null)
        {
            throw new FormatException($"{fault}.");
        }
    }

    /// <summary>The lines of a file that its seal covers: the seal's line is the first that begins as one. What stands before it was looked at when it was
    /// read first.</summary>
    public static IEnumerable<string> Sealed(Func<Stream> open)
    {
        using var lines = new LineReader(open(), PlanLine.Longest);
        while (lines.Next() is { } line && !line.StartsWith("{\"seal\":", StringComparison.Ordinal))
        {
            yield return line;
        }
    }
}
