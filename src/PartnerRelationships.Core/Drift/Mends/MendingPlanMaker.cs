using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>Makes a plan of findings that come customer by customer: what a step corrects is corrected, the rest is named as what stays. Holds the findings of one customer.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="options">How much at most.</param>
/// <param name="draft">Where the customers are kept in the meantime; closed with the maker.</param>
/// <param name="policy">The partner's policy, which refuses at once what could never be carried out; null for none.</param>
public sealed class MendingPlanMaker(IPlanPorts ports, PlanOptions options, IPlanDraft draft, RelationshipPolicy? policy = null)
    : PlanBuilder(ports, MendingKind.Instance, options, draft, policy)
{
    private const string Partner = "you";
    private readonly List<RelationshipFinding> ofOne = [];

    /// <summary>How many findings there were.</summary>
    public int Findings { get; private set; }

    /// <summary>Takes a finding.</summary>
    public void Add(RelationshipFinding finding)
    {
        Findings++;
        if (finding.CustomerId is null)
        {
            Miss(new PlanGap { Subject = finding.Name.Length > 0 ? finding.Name : "everybody", ErrorId = finding.Rule.ToString(), Detail = finding.Evidence });
            return;
        }

        if (ofOne.Count > 0 && ofOne[0].CustomerId != finding.CustomerId)
        {
            Flush();
        }

        ofOne.Add(finding);
    }

    /// <summary>Adds the last customer to the plan.</summary>
    public void Flush()
    {
        if (ofOne.Count > 0 && IsNew(ofOne[0].CustomerId!.Value))
        {
            var customer = Customer();
            Add(customer, customer.Domain is { } domain ? [domain] : [], customer.ToString());
        }

        ofOne.Clear();
    }

    private PlannedCustomer Customer()
    {
        var steps = Steps();
        return new PlannedCustomer
        {
            CustomerId = ofOne[0].CustomerId!.Value,
            Name = ofOne[0].Name,
            Domain = ofOne[0].Domain,
            Verdict = steps.Count > 0 ? ReadinessVerdict.Ready : ReadinessVerdict.Blocked,
            Steps = [.. steps.Select((step, place) => step with { Number = place + 1 })],
            Blockers = [.. ofOne.Where(finding => finding.Step is null || !steps.Contains(finding.Step)).Select(Blocker)],
        };
    }

    // The same thing is corrected once, whichever findings ask for it; of a relationship that is to end nothing else is changed. What takes rights comes first.
    private List<PlannedStep> Steps() =>
        [.. ofOne.Select(finding => finding.Step).OfType<PlannedStep>().Distinct().OrderBy(step => Array.IndexOf(Order, step.Kind)).GroupBy(MendingShape.SubjectOf).Select(same => same.First())];

    private static readonly StepKind[] Order =
        [StepKind.TerminateDelegatedAdmin, StepKind.EndPrivileges, StepKind.ExtendDelegatedAdmin, StepKind.StopExtension, StepKind.TakeGroupRoles];

    private static Blocker Blocker(RelationshipFinding finding) => new()
    {
        Rule = finding.Rule == RelationshipRule.Unknown ? BlockerRule.NotReadable : BlockerRule.NotMendable,
        Evidence = $"{finding.Rule}: {finding.Evidence} {finding.Obstacle ?? "Another step of the plan is of the same thing."}",
        WhoMustAct = Partner,
        Remedy = finding.Command ?? "Look at it.",
    };
}
