using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Bulk;
using PartnerRelationships.Core.Invitations.Tracking;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Invitations.Tracking;

public sealed class AcceptanceTests
{
    private static readonly Guid Kek = new("aaaaaaaa-0000-0000-0000-000000000001");
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly FakeAudit audit = new();

    public AcceptanceTests() => service.OnGet = id => service.CustomerList.Single(customer => customer.CustomerId == id);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_surest_sign_counts_and_what_is_noted_says_by_what_and_when()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Kek, Name = "Kék Tó Kft.", Domain = "kekto.example" });
        var invitation = Invite("Kék Tó Kft.", "KekTo.example");
        audit.Records.Add(Added(Kek, clock.Now.AddDays(-1)));

        var answer = Assert.Single((await FindAsync()).Answers);
        Assert.Equal((InvitationMatch.Domain, Kek, 1), (answer.MatchedBy, answer.CustomerId, answer.Candidates));
        var noted = await Desk().AcceptAsync(answer, Token);

        var kept = service.Invitations.Single();
        Assert.Equal((InvitationState.Accepted, Kek, InvitationMatch.Domain, clock.Now.AddDays(-1)), (kept.State, kept.CustomerId, kept.MatchedBy, kept.AcceptedOn));
        Assert.Equal((InvitationState.Accepted, invitation.InvitationId), (noted!.State, noted.InvitationId));
        Assert.Equal(EventKinds.InvitationAccepted, service.Events.Last().Kind);
        Assert.Contains("Kék Tó Kft.", service.Events.Last().Detail, StringComparison.Ordinal);
        Assert.Null(await Desk().AcceptAsync(answer, Token));
    }

    [Theory]
    [InlineData(InvitationState.Drafted, true)]
    [InlineData(InvitationState.Sent, true)]
    [InlineData(InvitationState.Bounced, true)]
    [InlineData(InvitationState.Withdrawn, true)]
    [InlineData(InvitationState.Accepted, false)]
    public async Task Whatever_became_of_the_mail_the_link_can_be_accepted_once(InvitationState state, bool isNoticed)
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Kek, Name = "Other name", Domain = "kekto.example" });
        Invite("Kék Tó", "kekto.example", state: state);

        Assert.Equal(isNoticed, (await FindAsync()).Answers.Count == 1);
    }

    [Fact]
    public async Task A_tenant_that_was_known_beforehand_is_the_surest_sign()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Kek, Name = "x", Domain = "y.example" });
        Invite("Kék Tó", "kekto.example", customerId: Kek);

        Assert.Equal(InvitationMatch.TenantId, (await FindAsync()).Answers.Single().MatchedBy);
    }

    [Fact]
    public async Task A_customers_own_record_has_a_domain_that_the_list_does_not()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Kek, Name = "Blue Lake", Domain = "kekto.onmicrosoft.com", CustomDomains = ["kekto.onmicrosoft.com", "kekto.example"] });
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = "Stranger", Domain = "kekto.stranger.example", CustomDomains = [] });
        Invite("Kék Tó", "kekto.example");

        var answer = Assert.Single((await FindAsync()).Answers);
        Assert.Equal((InvitationMatch.Domain, Kek), (answer.MatchedBy, answer.CustomerId));
    }

    [Fact]
    public async Task A_name_is_a_guess_and_a_name_that_several_have_decides_nothing()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Kek, Name = "Kék Tó", Domain = "a.example" });
        Invite("kék tó ", null);

        var guess = Assert.Single((await FindAsync(readable: false)).Answers);
        Assert.Equal(InvitationMatch.Name, guess.MatchedBy);
        Assert.Equal((false, true), (AcceptanceReport.IsSure(guess, acceptNameMatch: false), AcceptanceReport.IsSure(guess, acceptNameMatch: true)));

        service.CustomerList.Add(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = "KÉK TÓ", Domain = "b.example" });
        var several = (await FindAsync(readable: false)).Answers;
        Assert.Equal([2, 2], several.Select(answer => answer.Candidates));
        Assert.DoesNotContain(several, answer => AcceptanceReport.IsSure(answer, acceptNameMatch: true));
    }

    [Theory]
    [InlineData(InvitationMatch.Name, null, null, false, true)]
    [InlineData(InvitationMatch.Name, null, null, true, false)]
    [InlineData(InvitationMatch.Name, null, -10, false, false)]
    [InlineData(InvitationMatch.Name, null, +10, false, true)]
    [InlineData(InvitationMatch.Name, +1, -10, true, true)]
    [InlineData(InvitationMatch.Name, -1, -10, false, false)]
    [InlineData(InvitationMatch.Domain, null, -10, false, true)]
    [InlineData(InvitationMatch.Domain, null, null, true, false)]
    [InlineData(InvitationMatch.Domain, -1, null, false, false)]
    [InlineData(InvitationMatch.Domain, +1, null, true, true)]
    [InlineData(InvitationMatch.TenantId, -1, null, false, false)]
    public void Who_was_a_customer_before_the_invitation_is_no_answer_to_it(InvitationMatch by, int? customerSince, int? logFrom, bool wasNoted, bool expected)
    {
        var drafted = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset? Day(int? days) => days is { } given ? drafted.AddDays(given) : null;

        Assert.Equal(expected, AcceptanceRules.IsAnswer(by, drafted, Day(customerSince), Day(logFrom), wasNoted));
    }

    // The invitation is dated by this machine's clock, and the customer by the service's.
    [Theory]
    [InlineData(-4, false, true)]
    [InlineData(-4, true, false)]
    [InlineData(-6, false, false)]
    public void A_clock_that_is_a_few_minutes_ahead_hides_no_acceptance(int minutes, bool wasNoted, bool expected)
    {
        var drafted = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(expected, AcceptanceRules.IsAnswer(InvitationMatch.Domain, drafted, drafted.AddMinutes(minutes), drafted.AddDays(-1), wasNoted));
    }

    [Fact]
    public async Task A_customer_that_was_found_when_the_invitation_was_drafted_is_none_that_came_of_it()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Kek, Name = "Kék Tó", Domain = "kekto.example" });
        var session = Session(readable: false);
        var desk = new ProspectDesk(session, new InvitationDesk(session)) { Force = true };
        await desk.KeepAsync(await desk.DraftAsync(new InvitationRequest { CustomerName = "Kék Tó", Domain = "kekto.example" }, Token), Token);

        Assert.Empty((await FindAsync(readable: false)).Answers);
    }

    [Fact]
    public async Task The_log_is_read_no_further_back_than_it_reaches_and_not_without_permission()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Kek, Name = "Kék Tó", Domain = "kekto.example" });
        Invite("Kék Tó", "kekto.example", daysAgo: 400);

        Assert.True((await FindAsync()).IsLogRead);
        Assert.Equal(clock.Now.AddDays(-89), audit.From);

        audit.Refuses = true;
        var report = await FindAsync();
        Assert.False(report.IsLogRead);
        Assert.Single(report.Answers);
    }

    [Fact]
    public async Task Only_the_wanted_invitations_are_looked_at()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Kek, Name = "x", Domain = "kekto.example" });
        Invite("A", "kekto.example");
        var second = Invite("B", "kekto.example");

        Assert.Equal(second.InvitationId, Assert.Single((await Desk().FindAsync(id => id == second.InvitationId, Token)).Answers).InvitationId);
    }

    private ResellerInvitation Invite(string name, string? domain, InvitationState state = InvitationState.Sent, Guid? customerId = null, int daysAgo = 10)
    {
        var invitation = new ResellerInvitation
        {
            InvitationId = Guid.NewGuid(),
            PartnerTenantId = FakeService.PartnerTenant,
            CustomerName = name,
            Domain = domain,
            CustomerId = customerId,
            State = state,
            CreatedOn = clock.Now.AddDays(-daysAgo),
        };
        service.Invitations.Add(invitation);
        return invitation;
    }

    private static AuditRecord Added(Guid customer, DateTimeOffset on) => new() { CustomerId = customer, Operation = AuditRecord.CustomerAdded, Status = "succeeded", OccurredOn = on };

    private Task<AcceptanceReport> FindAsync(bool readable = true) => Desk(readable).FindAsync(null, Token);

    private AcceptanceDesk Desk(bool readable = true) => new(Session(readable), Guid.NewGuid());

    private PartnerSession Session(bool readable) => service.Session(clock, audit: readable ? audit : null);

    private sealed class FakeAudit : IAuditLog
    {
        public List<AuditRecord> Records { get; } = [];

        public bool Refuses { get; set; }

        public DateTimeOffset From { get; private set; }

        public Task ListAsync(DateTimeOffset from, DateTimeOffset? to, Guid? customerId, IResultSink<AuditRecord> sink, CancellationToken cancellationToken)
        {
            From = from;
            if (Refuses)
            {
                throw new AccessDeniedException("AccessDenied", "no");
            }

            Records.ForEach(sink.Write);
            return Task.CompletedTask;
        }
    }
}
