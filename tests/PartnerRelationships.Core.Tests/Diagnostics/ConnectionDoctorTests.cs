using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Diagnostics;

public sealed class ConnectionDoctorTests
{
    private static readonly AccessDeniedException WrongKind = Denied("WrongPartnerType");
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    [Fact]
    public async Task Every_check_is_reported_once_and_in_order()
    {
        var findings = await ExamineAsync();

        Assert.Equal(Enum.GetValues<ConnectionCheck>(), findings.Select(finding => finding.Check));
    }

    [Fact]
    public async Task A_sound_connection_has_nothing_to_do()
    {
        Sound();

        var findings = await ExamineAsync();

        Assert.All(findings, finding => Assert.Contains(finding.Outcome, new[] { ConnectionOutcome.Passed, ConnectionOutcome.Allowed }));
        Assert.All(findings, finding => Assert.Null(finding.Action));
    }

    [Theory]
    [InlineData(0, ConnectionOutcome.Passed)]
    [InlineData(-60, ConnectionOutcome.Passed)]
    [InlineData(61, ConnectionOutcome.Warning)]
    [InlineData(-300, ConnectionOutcome.Warning)]
    [InlineData(301, ConnectionOutcome.Failed)]
    [InlineData(null, ConnectionOutcome.Unknown)]
    public async Task The_clock_is_held_against_the_services(int? seconds, ConnectionOutcome outcome)
    {
        service.Probe.Answers[ProbeQuestion.Profile] = new ProbeAnswer { ServiceTime = seconds is { } ahead ? clock.Now.AddSeconds(ahead) : null };

        var finding = await FindAsync(ConnectionCheck.ClockSkew);

        Assert.Equal((outcome, outcome is ConnectionOutcome.Warning or ConnectionOutcome.Failed), (finding.Outcome, finding.Action is not null));
    }

    [Theory]
    [InlineData(-1, false, ConnectionOutcome.Failed)]
    [InlineData(9, false, ConnectionOutcome.Warning)]
    [InlineData(30, false, ConnectionOutcome.Passed)]
    [InlineData(9, true, ConnectionOutcome.Passed)]
    [InlineData(null, false, ConnectionOutcome.Unknown)]
    public async Task A_token_that_nothing_renews_is_watched(int? minutesLeft, bool renews, ConnectionOutcome outcome)
    {
        Token(new SignInIdentity { ExpiresOn = minutesLeft is { } left ? clock.Now.AddMinutes(left) : null }, renews);

        Assert.Equal(outcome, (await FindAsync(ConnectionCheck.TokenExpiry)).Outcome);
    }

    [Theory]
    [InlineData(true, ConnectionOutcome.Passed, null)]
    [InlineData(false, ConnectionOutcome.Failed, "WrongAudience")]
    [InlineData(null, ConnectionOutcome.Unknown, null)]
    public async Task The_token_must_be_made_for_the_service(bool? fits, ConnectionOutcome outcome, string? errorId)
    {
        service.Probe.OnToken = () => new TokenReport(new SignInIdentity { Audience = "https://graph.microsoft.com" }, Renews: true, fits, "https://service.example");

        var finding = await FindAsync(ConnectionCheck.TokenAudience);

        Assert.Equal((outcome, errorId), (finding.Outcome, finding.ErrorId));
    }

    [Theory]
    [InlineData(true, "pwd", ConnectionOutcome.Passed)]
    [InlineData(false, "pwd,mfa", ConnectionOutcome.Failed)]
    [InlineData(null, "pwd,mfa", ConnectionOutcome.Passed)]
    [InlineData(null, "pwd", ConnectionOutcome.Failed)]
    [InlineData(null, "", ConnectionOutcome.Unknown)]
    public async Task The_services_word_on_the_second_factor_goes_before_the_tokens(bool? compliant, string methods, ConnectionOutcome outcome)
    {
        Token(new SignInIdentity { AuthenticationMethods = methods.Split(',', StringSplitOptions.RemoveEmptyEntries) });
        service.Probe.Answers[ProbeQuestion.Profile] = new ProbeAnswer { IsMfaCompliant = compliant };

        Assert.Equal(outcome, (await FindAsync(ConnectionCheck.Mfa)).Outcome);
    }

    [Fact]
    public async Task A_sign_in_of_another_tenant_is_found()
    {
        Token(new SignInIdentity { TenantId = Guid.NewGuid() });

        var finding = await FindAsync(ConnectionCheck.PartnerTenant);

        Assert.Equal(ConnectionOutcome.Failed, finding.Outcome);
        Assert.Contains($"-TenantId {FakeService.PartnerTenant}", finding.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, PartnerType.IndirectReseller, ConnectionOutcome.Refused)]
    [InlineData(false, true, PartnerType.IndirectProvider, ConnectionOutcome.Allowed)]
    [InlineData(false, false, PartnerType.DirectBill, ConnectionOutcome.Allowed)]
    [InlineData(true, true, null, ConnectionOutcome.Unknown)]
    public async Task The_lists_that_the_service_gives_tell_the_kind_of_partner_and_that_who_creates_customers(
        bool seesProviders, bool seesResellers, PartnerType? type, ConnectionOutcome creates)
    {
        service.Probe.Answers[ProbeQuestion.Providers] = new ProbeAnswer { Items = 1, Error = seesProviders ? null : WrongKind };
        service.Probe.Answers[ProbeQuestion.Resellers] = new ProbeAnswer { Items = 1, Error = seesResellers ? null : WrongKind };

        var findings = await ExamineAsync(type: null);

        var finding = findings.Single(one => one.Check == ConnectionCheck.PartnerType);
        Assert.StartsWith(type?.ToString() ?? "The lists", finding.Detail, StringComparison.Ordinal);
        Assert.Equal(type is null ? ConnectionOutcome.Unknown : ConnectionOutcome.Passed, finding.Outcome);
        Assert.Equal(creates, findings.Single(one => one.Check == ConnectionCheck.CreateCustomers).Outcome);
    }

    [Fact]
    public async Task The_list_that_is_not_empty_decides()
    {
        service.Probe.Answers[ProbeQuestion.Providers] = new ProbeAnswer { Items = 0 };
        service.Probe.Answers[ProbeQuestion.Resellers] = new ProbeAnswer { Items = 3 };

        Assert.StartsWith("IndirectProvider", (await FindAsync(ConnectionCheck.PartnerType, type: null)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_alone_is_refused_what_needs_a_user_without_a_request()
    {
        var findings = await ExamineAsync(signIn: SignInKind.Application);

        Assert.Equal([ProbeQuestion.Profile, ProbeQuestion.Customers], service.Probe.Asked);
        Assert.Equal(ConnectionOutcome.Warning, Find(findings, ConnectionCheck.SignInKind).Outcome);
        Assert.Equal(ConnectionOutcome.Allowed, Find(findings, ConnectionCheck.ListCustomers).Outcome);
        Assert.All([ConnectionCheck.SeeProviders, ConnectionCheck.InviteCustomers, ConnectionCheck.EndRelationships], check =>
            Assert.Equal((ConnectionOutcome.Refused, "AppOnlyNotSupported"), (Find(findings, check).Outcome, Find(findings, check).ErrorId)));
    }

    [Fact]
    public async Task A_missing_role_is_found_wherever_the_service_speaks_of_it()
    {
        service.Probe.Answers[ProbeQuestion.InvitationLink] = new ProbeAnswer { Error = Denied("RoleMissing") };

        var findings = await ExamineAsync();

        Assert.Equal((ConnectionOutcome.Failed, "RoleMissing"), (Find(findings, ConnectionCheck.Roles).Outcome, Find(findings, ConnectionCheck.Roles).ErrorId));
        Assert.Equal(ConnectionOutcome.Refused, Find(findings, ConnectionCheck.InviteCustomers).Outcome);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_asked_once()
    {
        service.Probe.Answers[ProbeQuestion.Profile] = new ProbeAnswer { Error = new UnreachableException("ServiceUnreachable", "Nobody there.") };

        var findings = await ExamineAsync();

        Assert.Equal([ProbeQuestion.Profile], service.Probe.Asked);
        Assert.Equal((ConnectionOutcome.Failed, "ServiceUnreachable"), (findings[0].Outcome, findings[0].ErrorId));
        Assert.NotNull(findings[0].Action);
        Assert.Equal("Not checked, because the service could not be reached.", Find(findings, ConnectionCheck.ListCustomers).Detail);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_found_and_nothing_else_is_asked()
    {
        service.Probe.Answers[ProbeQuestion.Profile] = new ProbeAnswer { Error = new AuthenticationFailedException("AccessTokenExpired", "Over.", new ServiceFault { Status = 401 }) };

        var findings = await ExamineAsync();

        Assert.Equal((ConnectionOutcome.Passed, ConnectionOutcome.Failed), (findings[0].Outcome, Find(findings, ConnectionCheck.TokenAccepted).Outcome));
        Assert.Equal("AccessTokenExpired", Find(findings, ConnectionCheck.TokenAccepted).ErrorId);
        Assert.Single(service.Probe.Asked);
    }

    [Fact]
    public async Task Where_there_is_no_token_that_is_the_finding()
    {
        service.Probe.OnToken = () => throw new AuthenticationFailedException("RefreshTokenExpired", "Over.");

        var findings = await ExamineAsync();

        Assert.Empty(service.Probe.Asked);
        Assert.Equal((ConnectionOutcome.Failed, "RefreshTokenExpired"), (Find(findings, ConnectionCheck.TokenAccepted).Outcome, Find(findings, ConnectionCheck.TokenAccepted).ErrorId));
        Assert.Equal(ConnectionOutcome.Unknown, findings[0].Outcome);
    }

    [Fact]
    public async Task What_fails_for_a_while_is_unknown_not_refused()
    {
        service.Probe.Answers[ProbeQuestion.Customers] = new ProbeAnswer { Error = new RemoteServiceException("ServiceFailed", "Busy.", new ServiceFault { Status = 503 }) };

        Assert.Equal((ConnectionOutcome.Unknown, "ServiceFailed"), ((await FindAsync(ConnectionCheck.ListCustomers)).Outcome, (await FindAsync(ConnectionCheck.ListCustomers)).ErrorId));
    }

    private static AccessDeniedException Denied(string errorId) => new(errorId, "Refused.", new ServiceFault { Status = 403 });

    private static ConnectionFinding Find(ConnectionFinding[] findings, ConnectionCheck check) => findings.Single(finding => finding.Check == check);

    private void Sound()
    {
        service.Probe.OnToken = () => new TokenReport(
            new SignInIdentity { Kind = SignInKind.ApplicationAndUser, Audience = "https://service.example", TenantId = FakeService.PartnerTenant, ExpiresOn = clock.Now.AddHours(1) },
            Renews: true, FitsService: true, "https://service.example");
        service.Probe.Answers[ProbeQuestion.Profile] = new ProbeAnswer { ServiceTime = clock.Now, IsMfaCompliant = true };
        service.Probe.Answers[ProbeQuestion.Providers] = new ProbeAnswer { Items = 1 };
    }

    private void Token(SignInIdentity identity, bool renews = true) =>
        service.Probe.OnToken = () => new TokenReport(identity, renews, FitsService: null, "https://service.example");

    private async Task<ConnectionFinding> FindAsync(ConnectionCheck check, PartnerType? type = PartnerType.DirectBill) => Find(await ExamineAsync(type), check);

    private async Task<ConnectionFinding[]> ExamineAsync(PartnerType? type = PartnerType.DirectBill, SignInKind signIn = SignInKind.Unknown)
    {
        var findings = new ListSink<ConnectionFinding>();
        await new ConnectionDoctor(service.Session(clock, type, sandbox: false, signIn)).ExamineAsync(findings, TestContext.Current.CancellationToken);
        return [.. findings.Items];
    }
}
