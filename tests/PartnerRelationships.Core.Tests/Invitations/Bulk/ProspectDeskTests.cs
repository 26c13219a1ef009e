using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Bulk;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Invitations.Bulk;

public sealed class ProspectDeskTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("reseller", InvitationMatch.Domain, true)]
    [InlineData("advisor", null, false)]
    public async Task A_prospect_with_a_customers_domain_is_that_customer_if_it_is_resold(string relationship, InvitationMatch? by, bool isCustomer)
    {
        service.CustomerList.Add(Customer("Kék Tó", "kekto.example", relationship));

        var prospect = await Desk().DraftAsync(new InvitationRequest { CustomerName = "Other", Domain = "KEKTO.example" }, Token);

        Assert.Equal((by, isCustomer), (prospect.Customer?.By, prospect.IsCustomer));
    }

    [Theory]
    [InlineData("MÜLLER.example", "xn--mller-kva.example")]
    [InlineData("xn--mller-kva.example", "müller.example")]
    public async Task A_domain_is_the_same_in_all_its_forms(string typed, string domain)
    {
        service.CustomerList.Add(Customer("Müller", domain));
        var desk = Desk();

        var prospect = await desk.DraftAsync(new InvitationRequest { Domain = typed, Email = $"ada@{typed}" }, Token);

        Assert.True(prospect.IsCustomer);
        Assert.Equal(("xn--mller-kva.example", "ada@xn--mller-kva.example"), (prospect.Draft.Domain, prospect.Draft.Email));
        for (var number = 0; number < 30; number++)
        {
            Assert.True((await desk.DraftAsync(new InvitationRequest { Domain = typed }, Token)).IsCustomer);
        }
    }

    [Fact]
    public async Task A_name_alone_is_a_hint_and_a_tenant_is_certain()
    {
        var customer = Customer("Kék Tó", "kekto.example");
        service.CustomerList.Add(customer);
        service.CustomerList.Add(Customer("Kék Tó és Fia", "masik.example"));
        service.OnGet = id => id == customer.CustomerId ? customer : throw new NotFoundException("CustomerNotFound", "none");

        var named = await Desk().DraftAsync(new InvitationRequest { CustomerName = "kék tó", Domain = "kekto.com" }, Token);
        var known = await Desk().DraftAsync(new InvitationRequest { CustomerId = customer.CustomerId }, Token);
        var unknown = await Desk().DraftAsync(new InvitationRequest { CustomerId = Guid.NewGuid() }, Token);

        Assert.Equal((InvitationMatch.Name, false), (named.Customer!.By, named.IsCustomer));
        Assert.Contains("may be a different one", named.Warning(force: false), StringComparison.Ordinal);
        Assert.Equal((InvitationMatch.TenantId, true), (known.Customer!.By, known.IsCustomer));
        Assert.Null(unknown.Customer);
    }

    [Fact]
    public async Task For_many_the_customer_list_is_read_once_and_the_link_is_asked_for_once()
    {
        service.CustomerList.Add(Customer("Last", "prospect-999.example"));
        var desk = Desk();

        for (var number = 0; number < 1000; number++)
        {
            var prospect = await desk.DraftAsync(new InvitationRequest { Domain = $"prospect-{number}.example" }, Token);
            Assert.Equal(number == 999, prospect.IsCustomer);
        }

        Assert.Equal(21, service.Calls.Count(call => call == "list"));
        Assert.Equal(1, service.LinksAsked);
    }

    [Theory]
    [InlineData(InvitationState.Drafted, 29, false, true)]
    [InlineData(InvitationState.Sent, 29, false, true)]
    [InlineData(InvitationState.Sent, 31, false, false)]
    [InlineData(InvitationState.Sent, 1, true, false)]
    [InlineData(InvitationState.Bounced, 1, false, false)]
    [InlineData(InvitationState.Withdrawn, 1, false, false)]
    public async Task Who_was_invited_lately_is_not_invited_again(InvitationState state, int daysAgo, bool force, bool isRefused)
    {
        var earlier = new ResellerInvitation { InvitationId = Guid.NewGuid(), Email = "ada@kekto.example", State = state, CreatedOn = clock.Now.AddDays(-daysAgo) };
        service.Invitations.Add(earlier);
        var desk = Desk(force);

        var prospect = await desk.DraftAsync(new InvitationRequest { CustomerName = "Kék Tó", Email = "ADA@kekto.example", Domain = "kekto.example" }, Token);
        var refusedFor = (await desk.KeepAsync(prospect, Token)).Earlier;

        Assert.Equal(isRefused ? earlier : null, refusedFor);
        Assert.Equal(isRefused ? 1 : 2, service.Invitations.Count);
        Assert.Contains(earlier.InvitationId.ToString(), prospect.Refusal(earlier), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_event_of_a_draft_names_the_customer_that_was_there_before()
    {
        var customer = Customer("Kék Tó", "kekto.example");
        service.CustomerList.Add(customer);
        var desk = Desk(force: true);

        await desk.KeepAsync(await desk.DraftAsync(new InvitationRequest { Domain = "kekto.example" }, Token), Token);

        Assert.Contains(customer.CustomerId.ToString(), Assert.Single(service.Events).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_reported_a_few_times_a_second_with_the_rest()
    {
        var pace = new Pace(clock, total: 100);
        Assert.Null(pace.Tell(1));

        clock.DelayAsync(TimeSpan.FromSeconds(2), Token);
        var report = pace.Tell(20);

        Assert.Equal((10d, TimeSpan.FromSeconds(8)), (report!.PerSecond, report.Left));
        Assert.Null(pace.Tell(21));
    }

    private ProspectDesk Desk(bool force = false)
    {
        var session = service.Session(clock);
        return new ProspectDesk(session, new InvitationDesk(session)) { Force = force };
    }

    private static PartnerCustomer Customer(string name, string domain, string relationship = "reseller") =>
        new() { CustomerId = Guid.NewGuid(), Name = name, Domain = domain, Relationship = relationship };
}
