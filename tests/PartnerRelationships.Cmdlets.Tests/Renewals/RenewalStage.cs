using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Renewals;
using PartnerRelationships.Core.Renewals.Plans;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Mail.Html;
using PartnerRelationships.PartnerCenter;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.Sandbox;
using PartnerRelationships.Sandbox.Settings;
using PartnerRelationships.Storage.Documents;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Cmdlets.Tests.Renewals;

/// <summary>Customers whose delegated administration expires, a plan that renews it, one ledger in a file, and as many processes as it takes.</summary>
internal sealed class RenewalStage : IDisposable
{
    private static readonly JsonPlanFiles Files = new(KindsOfChange.All);
    private static readonly string[] Roles = [.. new[] { "Global Reader", "Helpdesk Administrator" }.Select(role => DirectoryRoles.Find(role).ToString())];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("renewal");
    private readonly SandboxServer server;
    private readonly List<ILedger> ledgers = [];
    private readonly Random random;
    private readonly double faults;

    private RenewalStage(int customers, int seed, double faults)
    {
        (random, this.faults) = (new Random(seed), faults);
        server = SandboxServer.Open(new SandboxOptions { SeedCustomers = customers + (customers / 4), Seed = seed }, Clock);
        Graph = new Graph(server);
        ledgers.AddRange(Enumerable.Range(0, 2).Select(_ => SqliteLedger.Open(Path.Combine(folder.FullName, "ledger.db"))));
    }

    public QuickClock Clock { get; } = new();

    public Graph Graph { get; }

    public RelationshipPlan Plan { get; private set; } = null!;

    /// <summary>What is to be replaced, by customer.</summary>
    public Dictionary<Guid, string> Old { get; } = [];

    /// <summary>What was ended before anything had taken its place.</summary>
    public ConcurrentBag<string> Early { get; } = [];

    /// <summary>How often a process was killed.</summary>
    public int Kills { get; private set; }

    public static async Task<RenewalStage> OpenAsync(int customers, int seed, double faults = 0)
    {
        var stage = new RenewalStage(customers, seed, faults);
        var groups = new[] { await stage.Graph.GroupAsync("GDAP Global Readers"), await stage.Graph.GroupAsync("GDAP Service Desk") };
        foreach (var ((id, name), place) in (await stage.Graph.CustomersAsync()).Take(customers).Select((customer, place) => (customer, place)))
        {
            var old = await stage.Graph.MakeAsync(id, $"Old {place}", Roles);
            for (var group = 0; group < place % 3; group++)
            {
                await stage.Graph.AssignAsync(old, groups[group], Roles[group]);
            }

            stage.Old.Add(id, old);
        }

        stage.Clock.Advance(TimeSpan.FromDays(40));
        await stage.PlanAsync();
        return stage;
    }

    /// <summary>Customers without a plan.</summary>
    public static RenewalStage Bare(int customers, int seed, double faults) => new(customers, seed, faults);

    /// <summary>One process that invokes the plan.</summary>
    /// <returns>Where the run stands; null if the process was killed.</returns>
    public async Task<RelationshipRun?> RunAsync(int worker, Life life)
    {
        using var session = Session(worker, life);
        try
        {
            var policy = await PlanGate.CheckAsync(Plan, session, life.Token);
            var order = new RunOrder(Plan, Files.ToDocument(Plan), new Attestation("Once a year", "admin", Clock.Now)) { Policy = policy };
            return await new PlanRunner(session, KindsOfChange.MethodOf(session, Plan.Kind), Guid.NewGuid()).RunAsync(order, new Nobody<RunNews>(), life.Token);
        }
        catch (Exception) when (life.IsOver)
        {
            Kills++;
            return null;
        }
    }

    public async Task<IReadOnlyList<RelationshipChange>> ChangesAsync()
    {
        var all = new List<RelationshipChange>();
        await ledgers[0].Changes.ListAsync(server.PartnerTenantId, new ChangeFilter(), new Everybody<RelationshipChange>(all), CancellationToken.None);
        return all;
    }

    public async Task<IReadOnlyList<ResellerInvitation>> InvitationsAsync()
    {
        var all = new List<ResellerInvitation>();
        await ledgers[0].ListAsync(server.PartnerTenantId, InvitationFilter.Everything, new Everybody<ResellerInvitation>(all), CancellationToken.None);
        return all;
    }

    /// <summary>The connection of one process.</summary>
    public PartnerSession Session(int worker, Life life, double? faults = null)
    {
        var client = new PartnerCenterClient(new PartnerCenterOptions
        {
            BaseAddress = server.BaseAddress,
            Graph = new GraphEnd(server.BaseAddress, TokenAudience.PartnerCenter),
            Tokens = new GivenAccessToken(new NetworkCredential("", "sandbox").SecurePassword),
            Handler = new WatchedWire(server.CreateHandler(), Graph, life, faults ?? this.faults, random, Early),
            Time = new QuickTime(Clock),
            Patience = new Patience { Attempts = 4, FirstPause = TimeSpan.FromTicks(1), LongestPause = TimeSpan.FromTicks(1) },
        });
        return new PartnerSession(new PartnerProfile(server.PartnerTenantId, "Andor Cloud", "HU"), () => new MortalLedger(ledgers[worker], life), client)
        {
            Clock = Clock,
            PartnerKind = new PartnerKind(PartnerType.DirectBill),
            Customers = client.Customers,
            Partners = client.Partners,
            InvitationLinks = client.InvitationLinks,
            Subscriptions = client.Subscriptions,
            Transfers = client.Transfers,
            SubscriptionChanges = client.SubscriptionChanges,
            Users = client.Users,
            Licenses = client.Licenses,
            Roles = client.Roles,
            CustomerProfiles = client.CustomerProfiles,
            Agreements = client.Agreements,
            CreationChecks = client.CreationChecks,
            Remover = client.Removals,
            Html = new HtmlReader(),
            DelegatedAdmin = client.DelegatedAdmin,
            DelegatedAdminAssignments = client.DelegatedAdminAssignments,
            SecurityGroups = client.SecurityGroups,
            DelegatedAdminPrivileges = client.DelegatedAdminPrivileges,
            Probe = client.Probe,
            Webhooks = client.Webhooks,
        };
    }

    public void Dispose()
    {
        ledgers.OfType<IDisposable>().ToList().ForEach(ledger => ledger.Dispose());
        Graph.Dispose();
        server.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task PlanAsync()
    {
        using var life = Life.Long;
        using var session = Session(0, life, faults: 0);
        using var lanes = new RequestLanes(8);
        var terms = new RenewalTerms(TimeSpan.FromDays(60), Template: null, AutoExtendInstead: false);
        var reader = new RenewalReader(session, terms, await RelationshipShelf.ReadAsync(session, life.Token));
        using var maker = new RenewalPlanMaker(session, terms, new PlanOptions(), Files.Begin());
        foreach (var customer in reader.Customers)
        {
            maker.Add(await reader.ExamineAsync(customer, lanes, life.Token));
        }

        var plan = await maker.MakeAsync("Once a year", await maker.CountAsync(life.Token), life.Token);
        Plan = await new PlanDesk(session, Files).KeepAsync(plan, Path.Combine(folder.FullName, "plan.jsonl"), overwrite: false, life.Token);
    }

    private sealed class Everybody<T>(List<T> all) : IResultSink<T>
    {
        public void Write(T item) => all.Add(item);
    }

    private sealed class Nobody<T> : IResultSink<T>
    {
        public void Write(T item)
        {
        }
    }
}
