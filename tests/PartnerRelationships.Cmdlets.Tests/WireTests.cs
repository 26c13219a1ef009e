using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>What commands tell of the wire, over real HTTP.</summary>
public sealed class WireTests : IDisposable
{
    private const string Token = "the-token-of-the-test";
    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");
    private static readonly string Customer = $$"""{"id":"{{Id}}","companyProfile":{"companyName":"Contoso"},"relationshipToPartner":"reseller"}""";
    private readonly PowerShellHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void Verbose_shows_every_request_and_no_secret()
    {
        using var service = new LoopbackService(request => request.Url!.AbsolutePath.EndsWith(Id.ToString(), StringComparison.Ordinal) ? (200, Customer) : null);
        service.Connect(host, Token);

        var told = host.Run("Get-PartnerCustomer -CustomerId $id -Verbose 4>&1 5>&1; Get-PartnerCustomer -CustomerId $id -Debug 4>&1 5>&1; Get-PartnerCustomer -CustomerId $id 4>&1 5>&1", ("id", Id));

        var lines = told.Output.Select(item => item.ToString()).ToArray();
        Assert.Matches($"^GET /v1/customers/{Id}: 200, [0-9]+ ms, try 1, request [0-9a-f-]{{36}}$", lines[0]);
        Assert.Contains("> Authorization: (not shown)", lines[2], StringComparison.Ordinal);
        Assert.Contains("> X-Locale: en-US", lines[2], StringComparison.Ordinal);
        Assert.Contains("< Server: ", lines[2], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
        Assert.DoesNotContain(Token, string.Join('\n', lines), StringComparison.Ordinal);
        Assert.DoesNotContain("Contoso\"", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_commands_in_a_pipeline_each_show_their_own_requests()
    {
        using var service = new LoopbackService(request => request.Url!.AbsolutePath switch
        {
            "/v1/customers" => (200, $$"""{"items":[{{Customer}}]}"""),
            var path when path.EndsWith(Id.ToString(), StringComparison.Ordinal) => (200, Customer),
            _ => null,
        });
        service.Connect(host, Token);

        var told = host.Run("$VerbosePreference = 'Continue'; Get-PartnerCustomer 4>&1 | ForEach-Object { if ($_ -is [PartnerRelationships.PartnerCustomer]) { $_ | Get-PartnerCustomer 4>&1 } else { $_ } }");

        Assert.Equal(["GET /v1/customers", $"GET /v1/customers/{Id}"], told.Output.Select(item => item.ToString()!.Split(':')[0]).Where(line => line.StartsWith("GET", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Background_checks_are_shown_too()
    {
        using var service = Removable(_ => (200, "{}"));
        service.Connect(host, Token);

        var told = host.Run("$id | Get-CustomerRemovalReadiness -Verbose 4>&1", ("id", Id)).Output.Select(item => item.ToString()).ToArray();

        Assert.Contains(told, line => line!.StartsWith($"GET /v1/customers/{Id}/subscriptions: 200", StringComparison.Ordinal));
        Assert.Contains(told, line => line!.StartsWith($"GET /v1/customers/{Id}/entitlements: 200", StringComparison.Ordinal));
    }

    [Fact]
    public void A_service_in_trouble_is_one_warning_and_no_error_when_it_is_over()
    {
        var asked = 0;
        using var service = new LoopbackService(request => !request.Url!.AbsolutePath.EndsWith(Id.ToString(), StringComparison.Ordinal) ? null : ++asked % 3 == 0 ? (200, Customer) : (503, "")) { RetryAfter = 0 };
        service.Connect(host, Token, retries: 5);

        var outcome = host.Run("$id, $id | Get-PartnerCustomer", ("id", Id));

        Assert.Equal(2, outcome.Output.Count);
        Assert.Empty(outcome.Errors);
        Assert.Contains("answered 503", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void With_Debug_a_failing_service_is_reported_without_a_prompt()
    {
        var asked = 0;
        using var service = new LoopbackService(request => !request.Url!.AbsolutePath.EndsWith(Id.ToString(), StringComparison.Ordinal) ? null : ++asked == 1 ? (503, "") : (200, Customer)) { RetryAfter = 0 };
        service.Connect(host, Token, retries: 5);

        var outcome = host.Run("Get-PartnerCustomer -CustomerId $id -Debug 5>&1", ("id", Id));

        Assert.Empty(outcome.Errors);
        Assert.Single(outcome.Output, item => item.BaseObject is PartnerCustomer);
        Assert.Contains(outcome.Output, item => item.BaseObject is System.Management.Automation.DebugRecord told && told.Message.Contains("It is being retried", StringComparison.Ordinal));
    }

    [Fact]
    public void A_removal_that_is_put_off_is_sent_again_when_the_service_said_and_not_before()
    {
        var sent = new ConcurrentQueue<(string? Id, long On)>();
        using var service = Removable(request =>
        {
            sent.Enqueue((request.Headers["MS-RequestId"], Stopwatch.GetTimestamp()));
            return sent.Count == 1 ? (503, "") : (200, """{"relationshipToPartner":"none"}""");
        });
        service.Connect(host, Token);

        var outcome = host.Run("Remove-CustomerRelationship $id -Reason x -Attest -Confirm:$false -PassThru", ("id", Id));

        Assert.Equal(ChangeOutcome.Removed, ((ChangeResult)outcome.Output.Single().BaseObject).Outcome);
        Assert.Single(sent.Select(one => one.Id).Distinct());
        Assert.InRange(Stopwatch.GetElapsedTime(sent.First().On, sent.Last().On).TotalSeconds, 2, 20);
        Assert.Contains("answered 503", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Token)]
    [InlineData("eyJhbGciOiJub25lIn0.eyJleHAiOjQxMDI0NDQ4MDB9.c2lnbmF0dXJl")]
    public void A_sign_in_without_a_second_factor_is_named_so_at_connect_and_afterwards(string token)
    {
        var refuses = false;
        using var service = new LoopbackService(_ => refuses ? (401, """{"code":900421,"description":"MFA is required.","data":[],"source":"PartnerFD"}""") : null);
        service.Connect(host, token, retries: 5);
        refuses = true;
        var before = service.Requests.Count;

        var later = host.Run("Get-PartnerCustomer -CustomerId $id", ("id", Id));
        var connect = host.Run("Connect-PartnerCenter -Endpoint $a -AccessToken $s -Ledger $l");
        var finding = host.Get<ConnectionFinding>("Test-PartnerCenterConnection").Single(one => one.Check == ConnectionCheck.Mfa);

        Assert.All([later, connect], outcome => Assert.Equal("MfaRequired", outcome.ErrorId));
        Assert.All([later, connect], outcome => Assert.Contains("with MFA", outcome.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal));
        Assert.Equal((ConnectionOutcome.Failed, "MfaRequired"), (finding.Outcome, finding.ErrorId));
        Assert.Equal(before + 3, service.Requests.Count);
    }

    private static LoopbackService Removable(Func<System.Net.HttpListenerRequest, (int, string)> patch)
    {
        var isGone = false;
        return new LoopbackService(request =>
        {
            var path = request.Url!.AbsolutePath;
            if (request.HttpMethod == "PATCH")
            {
                var answer = patch(request);
                isGone = answer.Item1 == 200;
                return answer;
            }

            return path.EndsWith("/subscriptions", StringComparison.Ordinal) || path.EndsWith("/entitlements", StringComparison.Ordinal) ? (200, """{"items":[]}""")
                : path.EndsWith(Id.ToString(), StringComparison.Ordinal) ? (200, isGone ? Customer.Replace("reseller", "none", StringComparison.Ordinal) : Customer)
                : null;
        })
        { RetryAfter = 2 };
    }
}
