using System;
using System.Linq;
using System.Net;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Test-PartnerCenterConnection on a sandbox, and on a service on loopback.</summary>
public sealed class ConnectionTestTests : IDisposable
{
    private const string RefusedList = """{"code":1002,"description":"Authorization Failed"}""";
    private readonly PowerShellHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(PartnerType.IndirectReseller, ConnectionOutcome.Allowed, ConnectionOutcome.Refused)]
    [InlineData(PartnerType.IndirectProvider, ConnectionOutcome.Refused, ConnectionOutcome.Allowed)]
    [InlineData(PartnerType.DirectBill, ConnectionOutcome.Refused, ConnectionOutcome.Allowed)]
    public void A_sandbox_is_sound_and_can_do_what_its_kind_of_partner_can(PartnerType type, ConnectionOutcome seesProviders, ConnectionOutcome creates)
    {
        host.Run("Connect-PartnerCenter -Sandbox -SeedCustomers 5 -PartnerType $type", ("type", type));

        var findings = host.Get<ConnectionFinding>("Test-PartnerCenterConnection");

        Assert.Equal(Enum.GetValues<ConnectionCheck>(), findings.Select(finding => finding.Check));
        Assert.DoesNotContain(findings, finding => finding.Outcome is ConnectionOutcome.Failed or ConnectionOutcome.Warning);
        Assert.All([ConnectionCheck.ServiceReachable, ConnectionCheck.ClockSkew, ConnectionCheck.TokenAccepted, ConnectionCheck.Mfa, ConnectionCheck.Roles],
            check => Assert.Equal(ConnectionOutcome.Passed, Find(findings, check).Outcome));
        Assert.Equal((seesProviders, creates), (Find(findings, ConnectionCheck.SeeProviders).Outcome, Find(findings, ConnectionCheck.CreateCustomers).Outcome));
        Assert.Equal(ConnectionOutcome.Allowed, Find(findings, ConnectionCheck.InviteCustomers).Outcome);
    }

    [Fact]
    public void A_service_is_asked_a_handful_of_reading_questions()
    {
        using var service = Service();
        service.Connect(host);

        var findings = host.Get<ConnectionFinding>("Test-PartnerCenterConnection -Connection (Get-PartnerCenterConnection)");

        Assert.StartsWith("IndirectReseller, judging by", Find(findings, ConnectionCheck.PartnerType).Detail, StringComparison.Ordinal);
        Assert.Equal((ConnectionOutcome.Unknown, "The token does not say when it ends."), (Find(findings, ConnectionCheck.TokenExpiry).Outcome, Find(findings, ConnectionCheck.TokenExpiry).Detail));
        Assert.All(service.Requests, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
        Assert.InRange(service.Requests.Count, 2, 7);
    }

    [Fact]
    public void The_kind_of_partner_is_found_out_when_somebody_has_to_know_it_and_once()
    {
        const string Customer = "00000000-0000-0000-0000-000000000001";
        using var service = Service(request => request.Url!.AbsolutePath switch
        {
            "/v1/customers/" + Customer => (200, $$"""{"id":"{{Customer}}","companyProfile":{"companyName":"Contoso"},"relationshipToPartner":"reseller"}"""),
            var path when path.StartsWith("/v1/customers/", StringComparison.Ordinal) => (200, """{"items":[]}"""),
            _ => null,
        });
        service.Connect(host);
        Assert.Null(host.Get<PartnerCenterConnection>("Get-PartnerCenterConnection").Single().PartnerType);
        Assert.DoesNotContain("GET /v1/relationships", service.Requests);

        var plans = host.Get<RelationshipPlan>("1..2 | ForEach-Object { $id | New-CustomerRemovalPlan ($folder + $_) -Reason x }", ("id", Customer), ("folder", System.IO.Path.GetTempPath() + Guid.NewGuid()));

        Assert.All(plans, plan => Assert.Equal(PartnerType.IndirectReseller, plan.PartnerType));
        Assert.Equal(PartnerType.IndirectReseller, host.Get<PartnerCenterConnection>("Get-PartnerCenterConnection").Single().PartnerType);
        Assert.Equal(2, service.Requests.Count(request => request == "GET /v1/relationships"));
    }

    [Fact]
    public void A_service_that_is_gone_is_a_finding_and_no_error()
    {
        var service = Service();
        service.Connect(host);
        service.Dispose();

        var findings = host.Get<ConnectionFinding>("Test-PartnerCenterConnection");

        Assert.Equal((ConnectionOutcome.Failed, "ServiceUnreachable"), (findings[0].Outcome, findings[0].ErrorId));
        Assert.Equal(Enum.GetValues<ConnectionCheck>().Length, findings.Length);
        Assert.NotNull(findings[0].Action);
    }

    [Fact]
    public void A_token_that_was_good_and_is_refused_is_a_finding_and_is_not_shown()
    {
        var refuses = false;
        using var service = new LoopbackService(_ => refuses ? (401, """{"code":400,"description":"Access denied: the-token-of-the-test"}""") : null);
        service.Connect(host, "the-token-of-the-test");
        refuses = true;

        var outcome = host.Run("$VerbosePreference = $DebugPreference = 'Continue'; Test-PartnerCenterConnection -Verbose -Debug");

        var finding = outcome.Output.Select(item => item.BaseObject).OfType<ConnectionFinding>().Single(one => one.Check == ConnectionCheck.TokenAccepted);
        Assert.Equal((ConnectionOutcome.Failed, "AccessTokenExpired"), (finding.Outcome, finding.ErrorId));
        Assert.Empty(outcome.Errors);
        Assert.DoesNotContain("the-token-of-the-test", outcome.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_connection_there_is_nothing_to_look_at() => Assert.Equal("NotConnected", host.Run("Test-PartnerCenterConnection").ErrorId);

    private static LoopbackService Service(Func<HttpListenerRequest, (int, string)?>? also = null) => new(request => also?.Invoke(request) ?? (request.Url!.AbsolutePath, request.Url.Query) switch
    {
        ("/v1/relationships", var query) => query.Contains("IsIndirectResellerOf", StringComparison.Ordinal) ? (200, """{"items":[]}""") : (403, RefusedList),
        ("/v1/customers", _) => (200, """{"items":[]}"""),
        _ => null,
    });

    private static ConnectionFinding Find(ConnectionFinding[] findings, ConnectionCheck check) => findings.Single(finding => finding.Check == check);
}
