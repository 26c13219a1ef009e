using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Transfers;
using PartnerRelationships.Mail.Html;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>A service in memory that notes what it was asked; each answer can be replaced by a test.</summary>
internal sealed partial class FakeService : ICustomerDirectory, IPartnerDirectory, IInvitationLinks, ISubscriptionCatalog, IRelationshipRemover, IDelegatedAdminPrivileges, ICustomerConsent, ILedger, ICustomerRecords
{
    private FakeSubscriptions? subscriptions;

    public FakeProbe Probe { get; } = new();

    public static readonly Guid PartnerTenant = new("11111111-1111-1111-1111-111111111111");
    public const string Link = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=11111111-1111-1111-1111-111111111111&msppId=42#/partners/invitation";

    public List<string> Calls { get; } = [];

    public List<PartnerCustomer> CustomerList { get; } = [];

    public List<IndirectProvider> Providers { get; } = [];

    public IDelegatedAdminRelationships? DelegatedAdmin { get; set; }

    public FakeAssignments Assignments { get; } = new();

    public Dictionary<Guid, Guid> ProviderOf { get; } = [];

    public List<PartnerCustomerSubscription> SubscriptionList { get; } = [];

    public List<Entitlement> Entitlements { get; } = [];

    public List<ResellerInvitation> Invitations { get; } = [];

    public List<RelationshipEvent> Events { get; } = [];

    /// <summary>What happens once an invitation is kept that was to be kept unless there was one.</summary>
    public Action? OnKept { get; set; }

    public CustomerFilter? LastFilter { get; private set; }

    public Func<Guid, PartnerCustomer>? OnGet { get; set; }

    public List<Guid> RequestIds { get; } = [];

    public Func<Guid, RemovalAnswer>? OnRemove { get; set; }

    public Action<(string SubscriptionId, string Status)>? OnSetStatus { get; set; }

    public Func<Exception>? OnSubscriptions { get; set; }

    public FakeSubscriptions Subscriptions => subscriptions ??= new FakeSubscriptions(this);

    public FakeUsers Users { get; } = new();

    public ICustomerTransfers Transfers { get; set; } = null!;

    public FakeLicenses Licenses { get; } = new();

    public FakeRoles Roles { get; } = new();

    public FakeProfiles Profiles { get; } = new();

    public FakeAgreements Agreements { get; } = new();

    public FakeChecks Checks { get; } = new();

    public List<IndirectReseller> ResellerList { get; } = [];

    public Func<CustomerCreation, NewPartnerCustomer>? OnCreate { get; set; }

    public Func<Exception>? OnProviders { get; set; }

    public Func<Exception>? OnResellers { get; set; }

    public Func<Exception>? OnResellersOf { get; set; }

    public string LinkAnswer { get; set; } = Link;

    public PartnerSession Session(FakeClock clock, PartnerType? type = PartnerType.IndirectReseller, bool sandbox = true, SignInKind signIn = SignInKind.Unknown, string? user = null, IAuditLog? audit = null) =>
        new(new PartnerProfile(PartnerTenant, "Andor Cloud", "HU"), () => this)
        {
            Clock = clock,
            SignIn = new SignInIdentity { Kind = signIn, UserName = user },
            PartnerKind = type is { } known ? new PartnerKind(known) : new PartnerKind(this, clock),
            Customers = this,
            DelegatedAdmin = DelegatedAdmin,
            DelegatedAdminAssignments = Assignments,
            SecurityGroups = Assignments,
            DelegatedAdminPrivileges = this,
            Partners = this,
            InvitationLinks = this,
            Subscriptions = this,
            SubscriptionChanges = Subscriptions,
            Users = Users,
            Licenses = Licenses,
            Roles = Roles,
            CustomerProfiles = Profiles,
            Agreements = Agreements,
            CreationChecks = Checks,
            Remover = this,
            Transfers = Transfers,
            Html = new HtmlReader(),
            Probe = Probe,
            Webhooks = null!,
            Audit = audit,
            Consent = sandbox ? this : null,
        };

    public Task ListAsync(CustomerFilter? filter, IResultSink<PartnerCustomer> sink, CancellationToken cancellationToken)
    {
        LastFilter = filter;
        Calls.Add("list");
        foreach (var customer in CustomerList.Where(customer => Fits(customer, filter)))
        {
            sink.Write(customer);
        }

        return Task.CompletedTask;
    }

    public Task<HashSet<Guid>> ListIdsAsync(CustomerFilter? filter, CancellationToken cancellationToken) => this.IdsOfListAsync(filter, cancellationToken);

    public Task<PartnerCustomer> GetAsync(Guid customerId, CancellationToken cancellationToken)
    {
        Note("get");
        return Task.FromResult(OnGet is { } get ? get(customerId) : CustomerList.Single(customer => customer.CustomerId == customerId));
    }

    public Task<NewPartnerCustomer> CreateAsync(CustomerCreation creation, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Note("create");
        return Task.FromResult(OnCreate!(creation));
    }

    public Task<IReadOnlyList<IndirectProvider>> ListProvidersAsync(CancellationToken cancellationToken) =>
        ListOf("providers", OnProviders, Providers);

    public Task<IReadOnlyList<IndirectReseller>> ListResellersAsync(CancellationToken cancellationToken) =>
        ListOf("resellers", OnResellers, ResellerList);

    public Task<IReadOnlyList<IndirectReseller>> ListResellersOfAsync(Guid customerId, CancellationToken cancellationToken) =>
        OnResellersOf is { } error ? throw error() : Task.FromResult<IReadOnlyList<IndirectReseller>>([]);

    public int LinksAsked { get; private set; }

    Task<Uri> IInvitationLinks.GetAsync(Guid? providerId, CancellationToken cancellationToken)
    {
        LinksAsked++;
        return Task.FromResult(new Uri(LinkAnswer));
    }

    Task<IReadOnlyList<PartnerCustomerSubscription>> ISubscriptionCatalog.ListAsync(Guid customerId, CancellationToken cancellationToken)
    {
        Note("subscriptions");
        return OnSubscriptions is { } error ? throw error() : Task.FromResult<IReadOnlyList<PartnerCustomerSubscription>>([.. SubscriptionList.Where(one => one.CustomerId == customerId || one.CustomerId == Guid.Empty)]);
    }

    public Task<IReadOnlyList<Entitlement>> ListEntitlementsAsync(Guid customerId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Entitlement>>(Entitlements);

    public Task<RemovalAnswer> RemoveAsync(Guid customerId, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Note("remove", ticket.Id);
        return Task.FromResult(OnRemove is { } remove ? remove(customerId) : new RemovalAnswer(ticket.Id, "correlation"));
    }

    /// <summary>Makes a subscription what a change asked for.</summary>
    public void SetStatus(string subscriptionId, string status)
    {
        var old = SubscriptionList.Find(one => one.SubscriptionId == subscriptionId)!;
        SubscriptionList[SubscriptionList.IndexOf(old)] = old with { Status = status };
    }

    public Task<PartnerCustomer> AcceptAsync(ConsentRequest request, CancellationToken cancellationToken)
    {
        Calls.Add("accept " + request.CustomerName);
        return Task.FromResult(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = request.CustomerName });
    }

    public Task<DelegatedAdminAnswer> EndAsync(Guid customerId, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Note("end privileges");
        var index = CustomerList.FindIndex(customer => customer.CustomerId == customerId);
        CustomerList[index] = new PartnerCustomer { CustomerId = customerId, Name = CustomerList[index].Name, AllowsDelegatedAccess = false };
        return Task.FromResult(new DelegatedAdminAnswer(null));
    }

    public Task<DelegatedAdminRelationship> ApproveDelegatedAdminAsync(string relationshipId, Guid customerId, CancellationToken cancellationToken)
    {
        Calls.Add("approve " + relationshipId);
        return Task.FromResult(new DelegatedAdminRelationship { RelationshipId = relationshipId, CustomerId = customerId, Status = "active" });
    }

    Task IInvitationStore.AddAsync(ResellerInvitation invitation, RelationshipEvent entry, CancellationToken cancellationToken)
    {
        Invitations.Add(invitation);
        Events.Add(entry);
        return Task.CompletedTask;
    }

    Task<ResellerInvitation?> IInvitationStore.AddUnlessAsync(
        ResellerInvitation invitation, RelationshipEvent entry, IReadOnlyCollection<InvitationFilter> unless, CancellationToken cancellationToken)
    {
        var earlier = Invitations.FindLast(kept => unless.Any(filter => Means(filter, kept)));
        if (earlier is null)
        {
            Invitations.Add(invitation);
            Events.Add(entry);
            OnKept?.Invoke();
        }

        return Task.FromResult(earlier);
    }

    Task<ResellerInvitation> IInvitationStore.UpdateAsync(
        Guid partnerTenantId, Guid invitationId, Func<ResellerInvitation, ResellerInvitation> change, Func<ResellerInvitation, RelationshipEvent> tell, CancellationToken cancellationToken)
    {
        var place = Invitations.FindIndex(kept => kept.InvitationId == invitationId && kept.PartnerTenantId == partnerTenantId);
        var changed = Invitations[place] = change(Invitations[place]);
        Events.Add(tell(changed));
        return Task.FromResult(changed);
    }

    Task<ResellerInvitation> IInvitationStore.ReadUnalteredAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken) =>
        Task.FromResult(Invitations.Single(kept => kept.InvitationId == invitationId && kept.PartnerTenantId == partnerTenantId));

    Task<ResellerInvitation?> IInvitationStore.FindAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken) =>
        Task.FromResult(Invitations.Find(kept => kept.InvitationId == invitationId && kept.PartnerTenantId == partnerTenantId));

    Task IInvitationStore.ListAsync(Guid partnerTenantId, InvitationFilter filter, IResultSink<ResellerInvitation> sink, CancellationToken cancellationToken)
    {
        Invitations.Where(kept => Means(filter, kept)).ToList().ForEach(sink.Write);
        return Task.CompletedTask;
    }


    private Task<IReadOnlyList<T>> ListOf<T>(string call, Func<Exception>? error, IReadOnlyList<T> items)
    {
        Note(call);
        return error is null ? Task.FromResult(items) : Task.FromException<IReadOnlyList<T>>(error());
    }

    // Workers call from many threads.
    internal void Note(string call, Guid? requestId = null)
    {
        lock (Calls)
        {
            Calls.Add(call);
            if (requestId is { } id)
            {
                RequestIds.Add(id);
            }
        }
    }

    private bool Fits(PartnerCustomer customer, CustomerFilter? filter) => filter?.Field switch
    {
        null => true,
        CustomerFilterField.CompanyName => customer.Name.StartsWith(filter.Prefix, StringComparison.OrdinalIgnoreCase),
        CustomerFilterField.Domain => customer.Domain!.StartsWith(filter.Prefix, StringComparison.OrdinalIgnoreCase),
        _ => ProviderOf.TryGetValue(customer.CustomerId, out var provider) && provider.ToString() == filter.Prefix,
    };
}
