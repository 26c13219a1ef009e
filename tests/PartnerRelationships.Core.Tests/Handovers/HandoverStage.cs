using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Handovers;
using PartnerRelationships.Core.Handovers.Steps;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Tests.Removals;

namespace PartnerRelationships.Core.Tests.Handovers;

/// <summary>A reseller with a plan that hands customers over, both distributors, and what came of running it.</summary>
internal sealed class HandoverStage
{
    private readonly FakeService service = new();

    public HandoverStage(int customers = 1, string old = "Old", int canary = 0)
    {
        World = new HandoverWorld(Clock);
        Ids = [.. Enumerable.Range(0, customers).Select(_ => Guid.NewGuid())];
        foreach (var id in Ids)
        {
            World.Holds.UnionWith([(FakeService.PartnerTenant, id), (HandoverWorld.Old, id)]);
            World.Holders[id] = HandoverWorld.Old;
        }

        var (from, to) = (new IndirectProvider { ProviderId = HandoverWorld.Old, Name = old }, new IndirectProvider { ProviderId = HandoverWorld.New, Name = "New" });
        service.Providers.AddRange([from, to]);
        Plan = RemovalStage.PlanOf([.. Ids.Select(id => new PlannedCustomer { CustomerId = id, Name = "Hill", Domain = $"{id:N}.example", Steps = HandoverShape.Of(from, to) })], new PlanOptions { CanarySize = canary }) with { Kind = HandoverKind.Instance.Word };
    }

    public FakeClock Clock { get; } = new();

    public HandoverWorld World { get; }

    public RelationshipPlan Plan { get; }

    public IReadOnlyList<Guid> Ids { get; }

    public List<ResellerInvitation> Invitations => service.Invitations;

    /// <summary>What was asked for the first customer, in order.</summary>
    public IReadOnlyList<ChangeStep> Requests => [.. Change.Steps.Where(step => step.RequestId is not null)];

    /// <summary>How the last run stood in the end; null if it was broken off.</summary>
    public RunState? State { get; private set; }

    /// <summary>What was said of the customers in the last run.</summary>
    public IReadOnlyList<RunNews> News { get; private set; } = [];

    public RelationshipChange Change
    {
        get
        {
            var sink = new ListSink<RelationshipChange>();
            Assert.True(service.Changes.ListAsync(FakeService.PartnerTenant, new ChangeFilter(), sink, CancellationToken.None).IsCompletedSuccessfully);
            return sink.Items[0];
        }
    }

    /// <summary>Ends the process once, right after an invitation was kept.</summary>
    public void BreakOffKeeping() => service.OnKept = () =>
    {
        service.OnKept = null;
        throw new InvalidOperationException("The process ends.");
    };

    public void Accept()
    {
        foreach (var id in Ids)
        {
            World.Holds.Add((HandoverWorld.New, id));
        }
    }

    /// <summary>Runs the plan as a new process would.</summary>
    /// <param name="parties">The distributors whose connections are at hand.</param>
    /// <returns>What is said of the first customer.</returns>
    public async Task<ChangeResult?> RunAsync(params Guid[] parties)
    {
        State = null;
        var news = new ListSink<RunNews>();
        var order = new RunOrder(Plan, "{}", new Attestation("The distributor closes", "admin", Clock.Now)) { ThrottleLimit = 1 };
        try
        {
            State = (await new PlanRunner(Own(), Method(parties), Guid.NewGuid()).RunAsync(order, news, TestContext.Current.CancellationToken)).State;
        }
        finally
        {
            News = news.Items;
        }

        return news.Items.LastOrDefault(one => one.Result is not null)?.Result;
    }

    /// <summary>Somebody alters the journal beside the module.</summary>
    public void AlterJournal() => ((MemoryChangeJournal)service.Changes).Alteration = new LedgerException("LedgerCorrupt", "It was altered.");

    public Task<RelationshipChange> UndoAsync(params Guid[] parties) => new StepUndo(Own(), Method(parties), Guid.NewGuid()).RunAsync(Change, TestContext.Current.CancellationToken);

    private HandoverMethod Method(Guid[] parties) => new(Own(), [.. parties.Select(Party)]);

    // The reseller's own lists and customers are the world's; its ledger and its links are the fake service's.
    private PartnerSession Own() => Session(service.Session(Clock).Profile, World.Of(FakeService.PartnerTenant), PartnerType.IndirectReseller);

    private PartnerSession Party(Guid id) => Session(new PartnerProfile(id, id == HandoverWorld.Old ? "Old" : "New", "DE"), World.Of(id), PartnerType.IndirectProvider);

    private PartnerSession Session(PartnerProfile profile, PartyView view, PartnerType type)
    {
        var whole = service.Session(Clock);
        return new PartnerSession(profile, () => service)
        {
            Clock = Clock,
            PartnerKind = new PartnerKind(type),
            Customers = view,
            Partners = type == PartnerType.IndirectReseller ? service : view,
            InvitationLinks = service,
            Subscriptions = view,
            SubscriptionChanges = whole.SubscriptionChanges,
            Users = whole.Users,
            Licenses = whole.Licenses,
            Roles = whole.Roles,
            CustomerProfiles = whole.CustomerProfiles,
            Agreements = whole.Agreements,
            CreationChecks = whole.CreationChecks,
            Remover = view,
            Transfers = view,
            DelegatedAdminPrivileges = service,
            Webhooks = null!,
            Html = whole.Html,
            Probe = whole.Probe,
        };
    }
}
