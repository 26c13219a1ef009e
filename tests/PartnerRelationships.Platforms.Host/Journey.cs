using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Delivery;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Plans;
using PartnerRelationships.Core.Removals.Steps;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Platforms;

/// <summary>A partner's day from the first invitation to the evidence of a removal, in a sandbox of 40 customers: every library is used, and each
/// stage says in one line what came of it.</summary>
internal sealed class Journey(PartnerSession session, string folder, TextWriter output)
{
    private static readonly string[] Prospects = ["Kék Duna Kft.", "株式会社サンプル", "Contoso & Söhne"];

    public static async Task RunAsync(string folder, TextWriter output)
    {
        var ledger = Path.Combine(folder, "főkönyv.db");
        using (var session = await OpenAsync(Path.Combine(folder, "sandbox.db"), ledger).ConfigureAwait(false))
        using (var colleague = await OpenAsync(sandbox: null, ledger).ConfigureAwait(false))
        {
            var journey = new Journey(session, folder, output);
            await Task.WhenAll(journey.InviteAsync(), DraftAsync(colleague)).ConfigureAwait(false);
            await journey.EndRelationshipsAsync().ConfigureAwait(false);
        }

        output.WriteLine($"ledger: {Told(new LedgerCheck(ServiceFactory.InspectLedger(ledger)).Run(CancellationToken.None))}");
        await SignInAsync(output).ConfigureAwait(false);
        Directory.Delete(folder, recursive: true);
        output.WriteLine("files: none is held open");
    }

    private static Task<PartnerSession> OpenAsync(string? sandbox, string ledger) => ServiceFactory.OpenSandboxAsync(
        new SandboxRequest(sandbox, SeedCustomers: 40, Seed: 1, PartnerType.IndirectReseller, ResellerRemoval.Allowed, ActingAs: null), ServiceFactory.LedgerIn(ledger), CancellationToken.None);

    private async Task InviteAsync()
    {
        var letters = Path.Combine(folder, "levelek");
        var (files, export) = (ServiceFactory.InvitationFiles(InvitationFormat.Eml, letters, overwrite: false), new InvitationExport(session, Guid.NewGuid(), from: null));
        var drafts = await DraftAsync(session).ConfigureAwait(false);
        foreach (var draft in drafts)
        {
            await export.HandOverAsync(draft.InvitationId, files.Write, letters, CancellationToken.None).ConfigureAwait(false);
        }

        await new InvitationDesk(session).AcceptAsync(drafts[0], customerName: null, resellerOnly: true, CancellationToken.None).ConfigureAwait(false);
        output.WriteLine($"invitations: {drafts.Length} drafted, {Directory.GetFiles(letters).Length} mails, {(await CustomersAsync().ConfigureAwait(false)).Count} customers");
    }

    private static Task<ResellerInvitation[]> DraftAsync(PartnerSession session) => Task.WhenAll(Prospects.Select(async name =>
    {
        var desk = new InvitationDesk(session);
        var draft = await desk.DraftAsync(new InvitationRequest { CustomerName = name, Culture = "hu-HU" }, CancellationToken.None).ConfigureAwait(false);
        await desk.KeepAsync(draft, CancellationToken.None).ConfigureAwait(false);
        return draft;
    }));

    private async Task EndRelationshipsAsync()
    {
        var plan = await PlanAsync().ConfigureAwait(false);
        // How many of the sandbox may be removed depends on the day.
        var planned = plan.Customers.Count(customer => customer.Steps.Count > 0);
        output.WriteLine($"plan: {plan.Customers.Count} customers, {(planned > 0 ? "some" : "none")} to remove");

        await PlanGate.CheckAsync(plan, session, CancellationToken.None).ConfigureAwait(false);
        var order = new RunOrder(plan, ServiceFactory.PlanFiles.ToDocument(plan), new Attestation("The contract ended", "Ada", session.Clock.Now));
        var run = await new PlanRunner(session, new RemovalMethod(session), Guid.NewGuid()).RunAsync(order, new Kept<RunNews>(), CancellationToken.None).ConfigureAwait(false);
        var left = (await CustomersAsync().ConfigureAwait(false)).Count;
        output.WriteLine($"run: {run.State}, {planned - run.Achieved} not removed, {plan.Customers.Count - planned - left} others gone");

        var evidence = await ServiceFactory.EvidenceExport(session).WriteAsync(run, Path.Combine(folder, "bizonyíték"), withAudit: true, overwrite: false, signing: null, CancellationToken.None).ConfigureAwait(false);
        var check = ServiceFactory.EvidenceCheck().Run(evidence.Evidence, session.LedgerInspection, CancellationToken.None);
        output.WriteLine($"evidence: {run.Achieved - evidence.Confirmed} not confirmed by the service's log, {Told(check)}");
    }

    private static string Told(LedgerVerification check) => check.IsIntact ? "intact" : check.ToString();

    private async Task<RelationshipPlan> PlanAsync()
    {
        using var maker = new PlanMaker(session, new PlanOptions(), ServiceFactory.PlanFiles.Begin());
        foreach (var customer in await CustomersAsync().ConfigureAwait(false))
        {
            await maker.AddAsync(await new ReadinessCheck(session).ExamineAsync(customer.CustomerId, CancellationToken.None).ConfigureAwait(false), CancellationToken.None).ConfigureAwait(false);
        }

        var plan = await maker.MakeAsync("The contract ended", await maker.CountAsync(CancellationToken.None).ConfigureAwait(false), CancellationToken.None).ConfigureAwait(false);
        return await KeepAsync(plan, Path.Combine(folder, "terv.json")).ConfigureAwait(false);
    }

    // Kept once, then in the place of a file that a reader has open and lets nobody replace: that one stays, or the new one is there.
    private async Task<RelationshipPlan> KeepAsync(RelationshipPlan plan, string path)
    {
        var desk = new PlanDesk(session, ServiceFactory.PlanFiles);
        await desk.KeepAsync(plan, path, overwrite: false, CancellationToken.None).ConfigureAwait(false);
        using (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read))
        {
            var end = await EndOfAsync(() => desk.KeepAsync(plan, path, overwrite: true, CancellationToken.None)).ConfigureAwait(false);
            output.WriteLine($"a file in use: {end}, {Directory.GetFiles(folder, "terv.json.*.tmp").Length} left over");
        }

        return ServiceFactory.PlanFiles.Read(path);
    }

    private async Task<List<PartnerCustomer>> CustomersAsync()
    {
        var customers = new Kept<PartnerCustomer>();
        await session.Customers.ListAsync(filter: null, customers, CancellationToken.None).ConfigureAwait(false);
        return customers.Items;
    }

    // Whoever runs this names a proxy that is not there: the encrypted store for tokens is tried, and then nothing leaves the machine.
    private static async Task SignInAsync(TextWriter output)
    {
#pragma warning disable CA5364, CA5386 // As Windows PowerShell leaves it on a machine where nobody set anything.
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
#pragma warning restore CA5364, CA5386
        var request = new SignInRequest { Method = SignInMethod.DeviceCode, TenantId = "contoso.example", PersistTokenCache = true };
        output.WriteLine($"sign-in: {await EndOfAsync(() => ServiceFactory.OpenServiceAsync(request, ServiceFactory.LedgerIn(path: null), CancellationToken.None)).ConfigureAwait(false)}");
        output.WriteLine($"protocols: {ServicePointManager.SecurityProtocol}");
    }

    private static async Task<string> EndOfAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return "done";
        }
        catch (PartnerRelationshipsException error)
        {
            return error.ErrorId;
        }
    }

    private sealed class Kept<T> : IResultSink<T>
    {
        public List<T> Items { get; } = [];

        public void Write(T item)
        {
            lock (Items)
            {
                Items.Add(item);
            }
        }
    }
}
