using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Relationships;

public sealed class RelationshipReaderTests
{
    private readonly FakeService service = new();
    private readonly FakeDelegatedAdmin graph = new();
    private readonly IndirectProvider provider = new() { ProviderId = Guid.NewGuid(), Name = "Duna Distribution" };

    public RelationshipReaderTests()
    {
        service.Providers.Add(provider);
        for (var number = 0; number < 3; number++)
        {
            service.CustomerList.Add(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = "C" + number, Relationship = "reseller", AllowsDelegatedAccess = number == 0 });
        }

        service.ProviderOf[service.CustomerList[0].CustomerId] = provider.ProviderId;
        service.DelegatedAdmin = graph;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reseller_sees_the_provider_of_each_customer_and_lists_each_provider_once()
    {
        var reader = new RelationshipReader(service.Session(new FakeClock()));

        var first = await reader.ReadAsync(service.CustomerList[0].CustomerId, Token);
        var second = await reader.ReadAsync(service.CustomerList[1].CustomerId, Token);

        Assert.Equal([provider.Name], first.IndirectPartners);
        Assert.Equal(DelegatedAdminState.Granted, first.DelegatedAdmin);
        Assert.Empty(second.IndirectPartners!);
        Assert.Single(service.Calls, call => call == "list");
    }

    [Fact]
    public async Task Partners_that_may_not_be_read_are_unknown_not_none()
    {
        service.OnResellersOf = () => new AccessDeniedException("WrongPartnerType", "1002");
        var reader = new RelationshipReader(service.Session(new FakeClock(), PartnerType.IndirectProvider));

        Assert.Null((await reader.ReadAsync(service.CustomerList[0].CustomerId, Token)).IndirectPartners);
    }

    [Fact]
    public async Task All_customers_are_read_from_lists_once_without_a_request_per_customer()
    {
        var (first, second) = (service.CustomerList[0].CustomerId, service.CustomerList[1].CustomerId);
        Tie(first);
        var sink = new ListSink<CustomerRelationship>();

        await new RelationshipReader(service.Session(new FakeClock())).ListAsync(sink, Token);

        Assert.Equal([first, second, service.CustomerList[2].CustomerId], sink.Items.Select(one => one.CustomerId));
        AssertTies(sink.Items[0]);
        Assert.Empty(sink.Items[1].DelegatedAdminRelationships!);
        Assert.Empty(sink.Items[1].IndirectPartners!);
        Assert.Null(sink.Items[1].Invitation ?? (object?)sink.Items[1].Run);
        Assert.All(sink.Items, one => Assert.Empty(one.Missing));
        Assert.Equal(["list", "list", "providers", "records"], service.Calls.Order(StringComparer.Ordinal));
        Assert.Equal(1, graph.Listed);
    }

    [Fact]
    public async Task A_customer_by_itself_has_the_same_ties_and_what_only_questions_tell()
    {
        Tie(service.CustomerList[0].CustomerId);
        var group = Guid.NewGuid();
        service.Assignments.Kept.Add(new DelegatedAdminAssignment { RelationshipId = "r-now", AssignmentId = "a", GroupId = group, Status = "active" });
        service.Assignments.Kept.Add(new DelegatedAdminAssignment { RelationshipId = "r-now", AssignmentId = "b", GroupId = Guid.NewGuid(), Status = "deleting" });
        service.Assignments.Groups.Add(new(group, "Helpdesk"));

        var one = await new RelationshipReader(service.Session(new FakeClock())).ReadAsync(service.CustomerList[0].CustomerId, Token);

        AssertTies(one);
        Assert.Equal(DelegatedAdminState.Granted, one.DelegatedAdmin);
        Assert.Equal(["Helpdesk"], one.DelegatedAdminGroups);
        Assert.Equal(service.CustomerList[0].CustomerId, graph.LastQuery!.CustomerId);
    }

    [Fact]
    public async Task A_provider_lists_the_customers_of_each_of_its_resellers()
    {
        var reseller = new IndirectReseller { ResellerId = Guid.NewGuid(), Name = "Tisza IT" };
        service.ResellerList.Add(reseller);
        service.ProviderOf[service.CustomerList[2].CustomerId] = reseller.ResellerId;

        var book = await new RelationshipReader(service.Session(new FakeClock(), PartnerType.IndirectProvider)).OpenAsync(Token);

        Assert.Equal([reseller.ResellerId], book.Find(service.CustomerList[2].CustomerId)!.IndirectPartnerIds);
        Assert.Empty(book.Find(service.CustomerList[0].CustomerId)!.IndirectPartnerIds!);
        Assert.Null(book.Find(Guid.NewGuid()));
    }

    [Fact]
    public async Task What_cannot_be_read_is_unknown_and_said_why_and_loses_nothing_of_the_rest()
    {
        service.DelegatedAdmin = null;
        service.OnRecords = () => new LedgerException("LedgerCorrupt", "It is broken.");
        var sink = new ListSink<CustomerRelationship>();
        var reader = new RelationshipReader(service.Session(new FakeClock()));

        await reader.ListAsync(sink, Token);

        Assert.All([sink.Items[0], await reader.ReadAsync(service.CustomerList[0].CustomerId, Token)], one =>
        {
            Assert.Equal([provider.Name], one.IndirectPartners);
            Assert.Null(one.DelegatedAdminRelationships);
            Assert.Null(one.DelegatedAdminRoles);
            Assert.Null(one.DelegatedAdminGroups);
            Assert.Equal(["GraphNotReachable", "LedgerCorrupt"], one.Missing.Select(part => part.ErrorId));
        });
    }

    [Fact]
    public async Task A_tenant_without_ties_is_a_normal_answer()
    {
        service.OnGet = _ => throw new NoRelationshipException("NoRelationship", "20002");
        var reader = new RelationshipReader(service.Session(new FakeClock()));

        var relationship = await reader.ReadAsync(Guid.NewGuid(), Token);

        Assert.Equal("none", relationship.Reseller);
        Assert.Equal(DelegatedAdminState.Unknown, relationship.DelegatedAdmin);
    }

    private void Tie(Guid customer)
    {
        graph.Add(customer, "over", "terminated");
        graph.Add(customer, "now");
        graph.Change("r-now", one => one with { RoleIds = ["62e90394-69f5-4237-9190-012177145e10"], EndsOn = Ends });
        graph.Add(customer, "asked", "approvalPending");
        service.Invitations.Add(new ResellerInvitation { InvitationId = Guid.NewGuid(), CustomerId = customer, State = InvitationState.Withdrawn });
        service.Invitations.Add(new ResellerInvitation { InvitationId = Newest, CustomerId = customer, State = InvitationState.Accepted });
        service.Runs.Add(new(customer, new CustomerRun(Newest, "CustomerRemoval", ChangeOutcome.Blocked, Ends)));
    }

    private static readonly DateTimeOffset Ends = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Guid Newest = Guid.NewGuid();

    private void AssertTies(CustomerRelationship one)
    {
        Assert.Equal("reseller", one.Reseller);
        Assert.Equal([provider.Name], one.IndirectPartners);
        Assert.Equal(["now", "asked"], one.DelegatedAdminRelationships!.Select(tie => tie.DisplayName));
        Assert.Equal(["Global Administrator"], one.DelegatedAdminRoles);
        Assert.Equal(Ends, one.DelegatedAdminEndsOn);
        Assert.Equal((Newest, InvitationState.Accepted), (one.Invitation!.InvitationId, one.Invitation.State));
        Assert.Equal((Newest, ChangeOutcome.Blocked), (one.Run!.RunId, one.Run.Outcome));
    }
}
