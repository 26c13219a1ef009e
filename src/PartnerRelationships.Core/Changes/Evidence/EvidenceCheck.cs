using System;
using System.Linq;
using System.Text;
using System.Threading;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Verifies a bundle of evidence by itself, without a ledger or a connection: the plan's seal and approvals, the entries' hashes and
/// links, every customer against the entries, and the hash of it all. Stops at the first thing that is wrong.</summary>
/// <remarks>Like the ledger's chain this shows damage and careless change. Whoever makes up all of it can make it fit; against that the
/// ledger has noted the bundle's hash.</remarks>
public sealed class EvidenceCheck
{
    private const int LongestDocument = 256 * 1024 * 1024;
    private readonly IEvidenceFiles files;
    private readonly IPlanFiles plans;
    private readonly EvidenceWitness witness;
    private readonly EvidenceOrder order = new();
    private readonly EvidenceSeal seal = new();
    private readonly EvidenceWalk walk = new();
    private readonly RunStory story = new();
    private readonly StringBuilder document = new();
    private EvidenceItem? bundle;
    private EvidenceItem planned = null!;
    private EvidenceItem? run;
    private RelationshipPlan plan = null!;
    private EvidenceCustomers customers = null!;
    private RunMark mark = null!;
    private OrderedHash identities = null!;

    /// <summary>For one bundle.</summary>
    public EvidenceCheck(IEvidenceFiles files, IPlanFiles plans)
        : this(files, plans, new EvidenceWitness(head: null, signature: null))
    {
    }

    internal EvidenceCheck(IEvidenceFiles files, IPlanFiles plans, EvidenceWitness witness) => (this.files, this.plans, this.witness) = (files, plans, witness);

    /// <summary>Verifies a bundle.</summary>
    /// <param name="path">Its file, absolute.</param>
    /// <param name="ledger">The ledger that it should come from; null to look at the bundle alone.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="NotFoundException">There is no such file (EvidenceNotFound).</exception>
    /// <exception cref="InvalidInputException">It is no evidence, or not of its form (EvidenceInvalid).</exception>
    public LedgerVerification Run(string path, ILedgerInspection? ledger, CancellationToken cancellationToken)
    {
        var problem = Look(path, cancellationToken) ?? (ledger is null ? null : EvidenceOrigin.Check(ledger, walk.Last, seal.Value, cancellationToken));
        return new LedgerVerification { Ledger = path, Entries = walk.Entries, Head = walk.Last?.Hash ?? "", Records = customers?.Count ?? 0, Problems = problem is null ? [] : [problem] };
    }

    /// <summary>Verifies a bundle, to be judged.</summary>
    internal EvidenceFinding Find(string path, CancellationToken cancellationToken) => new()
    {
        Problem = Look(path, cancellationToken),
        Path = path,
        RunId = Guid.TryParse(run?["run_id"], out var id) ? id : null,
        Hash = seal.Value,
        Customers = customers?.Count ?? 0,
        Entries = walk.Entries,
        Last = walk.Last,
        Fits = "Plan, run, customers and entries are consistent, and so is the hash over them.",
        Report = EvidencePages.Compare(path, bundle),
    };

    private LedgerProblem? Look(string path, CancellationToken cancellationToken)
    {
        using var hash = new OrderedHash();
        identities = hash;
        return FirstBad(path, cancellationToken);
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
            return item["hash"] == seal.Value ? null : EvidenceProblems.Of("EvidenceAltered", "The evidence does not match its hash: something in it was altered.");
        }

        seal.Add(item);
        return item.Kind switch
        {
            EvidenceItem.Bundle => TakeBundle(item),
            EvidenceItem.Plan => TakePlan(item),
            EvidenceItem.Document => TakeDocument(item["text"]),
            EvidenceItem.Run => TakeRun(item),
            EvidenceItem.Customer => customers.Add(item),
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
        planned = item;
        return item["document"] is { } whole ? TakeDocument(whole) : null;
    }

    private LedgerProblem? TakeDocument(string? text)
    {
        document.Append(text);
        return document.Length > LongestDocument ? EvidenceProblems.Plan("its document is longer than the allowed maximum") : null;
    }

    private LedgerProblem? TakeRun(EvidenceItem item)
    {
        if (document.Length == 0)
        {
            return EvidenceProblems.Plan("its document is missing");
        }

        (run, plan) = (item, plans.FromDocument(document.ToString()));
        mark = new RunMark(item["partner_tenant_id"] ?? "", item["run_id"] ?? "", item["plan_id"] ?? "");
        customers = new EvidenceCustomers(run, plan, plans, identities);
        if (plan.Version > 1)
        {
            customers.AddLine(plans.Covered(document.ToString())[0]);
        }

        return EvidencePlanCheck.Check(planned, plan) ?? EvidenceRunCheck.Check(item, bundle!, plan);
    }

    private LedgerProblem? TakeEntry(EvidenceItem item)
    {
        var problem = walk.Next(item);
        if (problem is null)
        {
            witness.Take(walk.Last!);
        }

        if (problem is null && item.Kind == EvidenceItem.Entry && mark.IsOn(item.Fields))
        {
            story.Add(item);
            customers.Take(item);
        }

        return problem;
    }

    private LedgerProblem? TakeHead(EvidenceItem item) =>
        EvidencePlanCheck.Compare(plan, story.Plan)
        ?? CompareLines()
        ?? customers.Compare()
        ?? EvidenceRunCheck.Compare(run!, story, document.ToString(), customers)
        ?? EvidenceRunCheck.Count(item, run!, customers, walk);

    private LedgerProblem? CompareLines()
    {
        if (plan.Version == 1)
        {
            return null;
        }

        foreach (var line in plans.Covered(document.ToString()).Skip(1))
        {
            customers.AddLine(line);
        }

        return customers.AreSealed ? null : EvidenceProblems.Plan("its customers are not the ones that its seal covers");
    }
}
