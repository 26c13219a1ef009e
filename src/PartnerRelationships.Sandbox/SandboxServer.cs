using System;
using System.Net.Http;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Relationships;
using PartnerRelationships.Sandbox.Seeding;
using PartnerRelationships.Sandbox.Service;
using PartnerRelationships.Sandbox.Settings;
using PartnerRelationships.Sandbox.Store;
using PartnerRelationships.Sandbox.Transfers;

namespace PartnerRelationships.Sandbox;

/// <summary>A Partner Center in a SQLite database, reached through an <see cref="HttpMessageHandler"/>.</summary>
public sealed class SandboxServer : IDisposable
{
    private readonly SandboxStore store;
    private readonly OwnPartner partner;
    private readonly Dispatcher dispatcher;

    private SandboxServer(SandboxStore store, OwnPartner partner, SandboxOptions options, IClock clock)
    {
        this.store = store;
        this.partner = partner;
        var lingering = new Lingering(options.RemovalDelay, clock);
        var transfers = new TransferCompletion(clock);
        dispatcher = new Dispatcher(store, Routes.For(new PartnerRights(partner, options.RemovalPolicy, options.RefusalForm), options, lingering, transfers, clock), [lingering, transfers], clock);
    }

    /// <summary>Where requests go; no such host exists.</summary>
    public Uri BaseAddress { get; } = new("https://sandbox.partnercenter.invalid/");

    /// <summary>The partner's tenant.</summary>
    public Guid PartnerTenantId => partner.TenantId;

    /// <summary>The type of partner that the sandbox belongs to.</summary>
    public PartnerType PartnerType => partner.Type;

    /// <summary>Opens the sandbox, and seeds it when it is new.</summary>
    /// <param name="options">What a new sandbox is made of; an existing file keeps its data and its type of partner.</param>
    /// <param name="clock">The service's time.</param>
    /// <exception cref="SandboxException">The file cannot be opened (SandboxFileUnavailable) or is no sandbox (SandboxFileInvalid).</exception>
    public static SandboxServer Open(SandboxOptions options, IClock clock)
    {
        if (options.SeedCustomers < 0) throw new ArgumentOutOfRangeException(nameof(options), "The number of customers cannot be negative.");
        var store = SandboxStore.Open(options.Path, db => Seeder.Seed(db, options, clock.Now), db => SeededDelegatedAdmin.Fill(db, clock.Now));
        try
        {
            return new SandboxServer(store, store.Read(db => Partner(db, options)), options, clock);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static OwnPartner Partner(Session db, SandboxOptions options) =>
        options.ActingAs is { } other ? OwnPartner.Load(db).ActingAs(db, other) : OwnPartner.Load(db);

    /// <summary>A handler for one HTTP client; disposing of it leaves the server open.</summary>
    public HttpMessageHandler CreateHandler() => new SandboxHandler(dispatcher);

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();
}
