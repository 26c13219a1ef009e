using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Changes.Policies;

/// <summary>A partner whose ledger keeps a policy.</summary>
internal sealed class PolicyStage
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public FakeService Service { get; } = new();

    public FakeClock Clock { get; } = new();

    public PolicyDesk Desk => new(Service.Session(Clock, user: "ada@andor.example"));

    public RelationshipEvent Last => Service.Events.FindLast(entry => entry.Kind == EventKinds.RelationshipPolicySet)!;

    public async Task<PolicyChange> SetAsync(PolicyEdit edit)
    {
        var change = await Desk.DraftAsync(edit, Token);
        await Desk.SetAsync(change, Guid.NewGuid(), Token);
        return change;
    }

    /// <summary>Puts another text in the place of the policy's, with a hash that fits.</summary>
    public async Task ForgeAsync(string text)
    {
        await SetAsync(new PolicyEdit { MaximumCount = 1 });
        var hash = LedgerHash.Of([new KeyValuePair<string, string?>("policy", text)]);
        Service.Events[Service.Events.IndexOf(Last)] = Last with { Detail = text, ContentHash = hash };
    }

    /// <summary>What is refused of a plan that the ledger saw being made.</summary>
    public async Task<IReadOnlyList<RelationshipPlanException>> RefusalsAsync(RelationshipPlan plan)
    {
        var session = Service.Session(Clock);
        if (!Service.Events.Exists(entry => entry.CorrelationId == plan.PlanId && entry.Kind == EventKinds.RemovalPlanMade))
        {
            await new PlanRecords(session).NoteMakingAsync(plan, Token);
        }

        return await PlanGate.RefusalsAsync(plan, session, Token);
    }

    public async Task<RelationshipPlanException> RefusedAsync(RelationshipPlan plan) => Assert.Single(await RefusalsAsync(plan));

    /// <summary>The plan with approvals that the ledger saw.</summary>
    public async Task<RelationshipPlan> ApprovedAsync(RelationshipPlan plan, params string[] names)
    {
        var approvals = names.Select(name => new PlanApproval { ApprovedBy = name, ApprovedOn = Clock.Now, Host = "DESK2", Seal = plan.Seal }).ToArray();
        foreach (var approval in approvals)
        {
            await new PlanRecords(Service.Session(Clock)).NoteApprovalAsync(plan, approval, Token);
        }

        return plan with { Approvals = approvals };
    }
}
