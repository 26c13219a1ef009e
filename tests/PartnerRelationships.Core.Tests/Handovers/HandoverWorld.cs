using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Transfers;

namespace PartnerRelationships.Core.Tests.Handovers;

/// <summary>Who holds which customers and what hangs on whom, behind three connections. Each request that changes something can be interrupted after it was carried out.</summary>
internal sealed class HandoverWorld(IClock clock)
{
    public static readonly Guid Old = new("aaaaaaaa-0000-0000-0000-000000000001"), New = new("bbbbbbbb-0000-0000-0000-000000000002");

    public HashSet<(Guid Partner, Guid Customer)> Holds { get; } = [];

    /// <summary>Through whom the one subscription of each customer is; the reseller sees them all.</summary>
    public Dictionary<Guid, Guid> Holders { get; } = [];

    public List<PartnerCustomerTransfer> Transfers { get; } = [];

    /// <summary>Every request that changed something, in order.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>What is raised after a request was carried out: the process dies there.</summary>
    public Action<string>? Crash { get; set; }

    /// <summary>Whose list was read, each time.</summary>
    public List<Guid> Readings { get; } = [];

    /// <summary>The default domain that customers have taken in the meantime; null while they keep theirs.</summary>
    public string? NewDomain { get; set; }

    /// <summary>Of which kind the subscriptions are.</summary>
    public SubscriptionKind Kind { get; set; } = SubscriptionKind.NewCommerce;

    /// <summary>Why the service creates no transfer of a customer.</summary>
    public Dictionary<Guid, PartnerRelationshipsException> Refusals { get; } = [];

    /// <summary>Why transfers cannot be read; null if they can.</summary>
    public Exception? Unreadable { get; set; }

    public void Changed(string what)
    {
        lock (Changes)
        {
            Changes.Add(what);
        }

        Crash?.Invoke(what);
    }

    /// <summary>Accepts the newest transfer, as somebody else would.</summary>
    public Task AcceptAsync(Guid partner) => Of(partner).AcceptAsync(Transfers[^1], ["s1"], new RequestTicket(Guid.NewGuid()), CancellationToken.None);

    public PartyView Of(Guid partner) => new(this, partner, clock);
}

/// <summary>One distributor's view of the world, and what it does in it.</summary>
internal sealed class PartyView(HandoverWorld world, Guid self, IClock clock) : ICustomerDirectory, ICustomerTransfers, IRelationshipRemover, ISubscriptionCatalog, IPartnerDirectory
{
    public Task ListAsync(CustomerFilter? filter, IResultSink<PartnerCustomer> sink, CancellationToken cancellationToken)
    {
        var partner = filter is null ? self : Guid.Parse(filter.Prefix);
        world.Readings.Add(partner);
        world.Holds.Where(one => one.Partner == partner).Select(one => Customer(one.Customer)).ToList().ForEach(sink.Write);
        return Task.CompletedTask;
    }

    public Task<HashSet<Guid>> ListIdsAsync(CustomerFilter? filter, CancellationToken cancellationToken) => this.IdsOfListAsync(filter, cancellationToken);

    public Task<PartnerCustomer> GetAsync(Guid customerId, CancellationToken cancellationToken) =>
        world.Holds.Contains((self, customerId)) ? Task.FromResult(Customer(customerId)) : throw new NoRelationshipException("NoRelationship", "20002");

    public Task<NewPartnerCustomer> CreateAsync(CustomerCreation creation, RequestTicket ticket, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IReadOnlyList<PartnerCustomerTransfer>> ICustomerTransfers.ListAsync(Guid customerId, CancellationToken cancellationToken) =>
        world.Unreadable is { } error ? throw error : Task.FromResult<IReadOnlyList<PartnerCustomerTransfer>>([.. world.Transfers.Where(one => one.CustomerId == customerId)]);

    Task<PartnerCustomerTransfer> ICustomerTransfers.GetAsync(Guid customerId, string transferId, CancellationToken cancellationToken) =>
        Task.FromResult(world.Transfers.Single(one => one.TransferId == transferId));

    public Task<TransferAnswer> CreateAsync(TransferRequest request, RequestTicket ticket, CancellationToken cancellationToken)
    {
        if (world.Refusals.TryGetValue(request.CustomerId, out var refusal))
        {
            throw refusal;
        }

        var made = new PartnerCustomerTransfer { TransferId = $"t{world.Transfers.Count + 1}", CustomerId = request.CustomerId, SourcePartnerId = request.SourcePartnerId, TargetPartnerId = self, Status = "Pending", CreatedOn = clock.Now };
        world.Transfers.Add(made);
        world.Changed("create");
        return Task.FromResult(new TransferAnswer(made, "correlation"));
    }

    public Task<TransferAnswer> AcceptAsync(PartnerCustomerTransfer transfer, IReadOnlyList<string> subscriptionIds, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var done = Set(transfer, "Complete");
        world.Holders[transfer.CustomerId] = HandoverWorld.New;
        world.Changed("accept");
        return Task.FromResult(new TransferAnswer(done, "correlation"));
    }

    public Task<TransferAnswer> CancelAsync(PartnerCustomerTransfer transfer, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var done = Set(transfer, "Cancel");
        world.Changed("cancel");
        return Task.FromResult(new TransferAnswer(done, "correlation"));
    }

    public Task<RemovalAnswer> RemoveAsync(Guid customerId, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Assert.Equal(HandoverWorld.Old, self);
        world.Holds.Remove((self, customerId));
        world.Changed("remove");
        return Task.FromResult(new RemovalAnswer(ticket.Id, "correlation"));
    }

    Task<IReadOnlyList<PartnerCustomerSubscription>> ISubscriptionCatalog.ListAsync(Guid customerId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PartnerCustomerSubscription>>(world.Holders[customerId] == self || self == FakeService.PartnerTenant
            ? [new PartnerCustomerSubscription { CustomerId = customerId, SubscriptionId = "s1", OfferName = "M365", Status = "active", Kind = world.Kind, Quantity = 3 }]
            : []);

    public Task<IReadOnlyList<Entitlement>> ListEntitlementsAsync(Guid customerId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Entitlement>>([]);

    public Task<IReadOnlyList<IndirectProvider>> ListProvidersAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<IndirectReseller>> ListResellersAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<IndirectReseller>>([]);

    public Task<IReadOnlyList<IndirectReseller>> ListResellersOfAsync(Guid customerId, CancellationToken cancellationToken) => throw new NotSupportedException();

    private PartnerCustomerTransfer Set(PartnerCustomerTransfer transfer, string status)
    {
        var place = world.Transfers.FindIndex(one => one.TransferId == transfer.TransferId);
        return world.Transfers[place] = world.Transfers[place] with { Status = status, ModifiedOn = clock.Now };
    }

    private PartnerCustomer Customer(Guid id) => new() { CustomerId = id, Name = "Hill", Domain = world.NewDomain ?? $"{id:N}.example", Relationship = "reseller", Email = "office@hill.example" };
}
