using System.Threading;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Removals.Plans;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>Verifies a bundle of evidence by itself, without a ledger or a connection: the plan's seal and approvals, the entries' hashes and
/// links, every customer against the entries, and the hash of it all. Stops at the first thing that is wrong.</summary>
/// <remarks>Like the ledger's chain this shows damage and careless change. Whoever makes up all of it can make it fit; against that the
/// ledger has noted the bundle's hash.</remarks>
public sealed class EvidenceCheck(IEvidenceFiles files, IRemovalPlanFiles plans)
{
    private readonly EvidenceOrder order = new();
    private readonly EvidenceSeal seal = new();
    private readonly EvidenceCustomers customers = new();
    private readonly EvidenceWalk walk = new();
    private EvidenceItem bundle = null!;
    private EvidenceItem run = null!;
    private CustomerRemovalPlan plan = null!;
    private string? document;
    private RunStory story = null!;

    /// <summary>Verifies a bundle.</summary>
    /// <param name="path">Its file, absolute.</param>
    /// <param name="ledger">The ledger that it should come from; null to look at the bundle alone.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="NotFoundException">There is no such file (EvidenceNotFound).</exception>
    /// <exception cref="InvalidInputException">It is no evidence, or not of its form (EvidenceInvalid).</exception>
    public LedgerVerification Run(string path, ILedgerInspection? ledger, CancellationToken cancellationToken)
    {
        var problem = FirstBad(path, cancellationToken) ?? (ledger is null ? null : EvidenceOrigin.Check(ledger, walk.Last, seal.Value, cancellationToken));
        return new LedgerVerification { Ledger = path, Entries = walk.Entries, Head = walk.Last?.Hash ?? "", Records = customers.Count, Problems = problem is null ? [] : [problem] };
    }

    private LedgerProblem? FirstBad(string path, CancellationToken cancellationToken)
    {
        foreach (var item in files.Read(path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((order.Next(item) ?? Take(item)) is { } problem)
            {
                return problem;
            }
        }

        return order.End();
    }

    private LedgerProblem? Take(EvidenceItem item)
    {
        if (item.Kind == EvidenceItem.Seal)
        {
            return item["hash"] == seal.Value ? null : EvidenceProblems.Of("EvidenceAltered", "The evidence does not fit its hash: something in it was altered.");
        }

        seal.Add(item);
        return item.Kind switch
        {
            EvidenceItem.Bundle => TakeBundle(item),
            EvidenceItem.Plan => TakePlan(item),
            EvidenceItem.Run => TakeRun(item),
            EvidenceItem.Customer => customers.Add(item, plan),
            EvidenceItem.Head => TakeHead(item),
            _ => TakeEntry(item),
        };
    }

    private LedgerProblem? TakeBundle(EvidenceItem item)
    {
        bundle = item;
        return null;
    }

    private LedgerProblem? TakePlan(EvidenceItem item)
    {
        document = item["document"];
        if (document is null)
        {
            return EvidenceProblems.Plan("its document is missing");
        }

        plan = plans.FromDocument(document);
        return EvidencePlanCheck.Check(item, plan);
    }

    private LedgerProblem? TakeRun(EvidenceItem item)
    {
        run = item;
        story = new RunStory(new RunMark(item["partner_tenant_id"] ?? "", item["run_id"] ?? "", item["plan_id"] ?? ""));
        return EvidenceRunCheck.Check(item, bundle, plan);
    }

    private LedgerProblem? TakeEntry(EvidenceItem item)
    {
        var problem = walk.Next(item);
        if (problem is null && item.Kind == EvidenceItem.Entry)
        {
            story.Add(item);
        }

        return problem;
    }

    private LedgerProblem? TakeHead(EvidenceItem item) =>
        EvidencePlanCheck.Compare(plan, story.Plan)
        ?? customers.Compare(run, story)
        ?? EvidenceRunCheck.Compare(run, story, document, customers)
        ?? EvidenceRunCheck.Count(item, run, customers, walk);
}
