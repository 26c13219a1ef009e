using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Steps;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.PartnerCenter;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.Storage.Documents;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Bench.Server;

/// <summary>The engine of removals without PowerShell around it, with a journal in a file or in memory.</summary>
internal static class BareRemovals
{
    private const int Latency = 100;
    private static readonly JsonPlanFiles Files = new(KindsOfChange.All);
    private static readonly Attestation Attestation = new("Bench", "bench", DateTimeOffset.UnixEpoch);

    public static async Task<int> RunAsync(string port, string journal, string count)
    {
        var folder = Directory.CreateTempSubdirectory("bench");
        try
        {
            var address = new Uri($"http://127.0.0.1:{port}/");
            using var ledger = SqliteLedger.Open(journal == "memory" ? null : Path.Combine(folder.FullName, "ledger.db"));
            using var session = Session(address, ledger);
            using var draft = Files.Begin();
            var plan = await PlanAsync(session, draft, int.Parse(count, CultureInfo.InvariantCulture));
            await SlowDownAsync(address);
            var runner = new PlanRunner(session, new RemovalMethod(session), Guid.NewGuid(), journal == "memory" ? new MemoryChangeJournal() : ledger.Changes);
            var clock = Stopwatch.StartNew();
            var run = await runner.RunAsync(new RunOrder(plan, Files.ToDocument(plan), Attestation), new Nobody<RunNews>(), CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ms={clock.Elapsed.TotalMilliseconds}"));
            return run.Achieved == plan.Customers.Count ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PartnerSession Session(Uri address, ILedger ledger)
    {
        var client = new PartnerCenterClient(new PartnerCenterOptions
        {
            BaseAddress = address,
            Tokens = new GivenAccessToken(new NetworkCredential("", "bench").SecurePassword),
            Handler = HttpHandlers.ForEndpoint(),
        });
        return new PartnerSession(new PartnerProfile(Guid.NewGuid(), "Bench", "HU"), () => ledger, client)
        {
            PartnerKind = new PartnerKind(client.Partners, new SystemClock()),
            Customers = client.Customers,
            Partners = client.Partners,
            InvitationLinks = client.InvitationLinks,
            Subscriptions = client.Subscriptions,
            SubscriptionChanges = client.SubscriptionChanges,
            Users = client.Users,
            Licenses = client.Licenses,
            Roles = client.Roles,
            CustomerProfiles = client.CustomerProfiles,
            Agreements = client.Agreements,
            CreationChecks = client.CreationChecks,
            DelegatedAdminPrivileges = client.DelegatedAdminPrivileges,
            Remover = client.Removals,
            Transfers = client.Transfers,
            Probe = client.Probe,
            Webhooks = client.Webhooks,
            Html = null!,
        };
    }

    private static async Task<RelationshipPlan> PlanAsync(PartnerSession session, IPlanDraft draft, int count)
    {
        var (customers, ready) = (new Everybody(), new ConcurrentBag<CustomerRemovalReadiness>());
        await session.Customers.ListAsync(null, customers, CancellationToken.None);
        await Parallel.ForEachAsync(customers.Found, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (customer, token) =>
            ready.Add(await new ReadinessCheck(session).CheckAsync(customer.CustomerId, token)));
        var chosen = ready.Where(one => one.Verdict == ReadinessVerdict.Ready).OrderBy(one => one.CustomerId).Take(count).ToList();
        return chosen.Count == count
            ? await new DirectRemoval(session, Attestation, policy: null).PlanOfAsync(chosen, draft, CancellationToken.None)
            : throw new InvalidOperationException($"Only {chosen.Count} customers can be removed.");
    }

    private static async Task SlowDownAsync(Uri address)
    {
        using var client = new HttpClient();
        using var settings = new StringContent($$"""{"latencyMs":{{Latency}}}""");
        (await client.PutAsync(new Uri(address, "/emulator/faults"), settings)).EnsureSuccessStatusCode();
    }

    private sealed class Everybody : IResultSink<PartnerCustomer>
    {
        public ConcurrentBag<PartnerCustomer> Found { get; } = [];

        public void Write(PartnerCustomer item) => Found.Add(item);
    }

    private sealed class Nobody<T> : IResultSink<T>
    {
        public void Write(T item)
        {
        }
    }
}
