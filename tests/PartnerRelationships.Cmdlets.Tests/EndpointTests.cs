using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class EndpointTests : IDisposable
{
    private static readonly Guid Good = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Bad = new("00000000-0000-0000-0000-000000000002");
    private readonly PowerShellHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void Who_wants_one_customer_asks_for_one_page_and_at_most_one_more()
    {
        using var service = new LoopbackService(request => request.Url!.AbsolutePath == "/v1/customers" ? (200, Page(500, request)) : null);
        service.Connect(host);

        // Select-Object is not in the engine; leaving a loop stops the pipeline the same way.
        var first = host.Get<PartnerCustomer>("foreach ($once in 1) { Get-PartnerCustomer | ForEach-Object { $_; break } }");

        Assert.Single(first);
        Assert.InRange(service.Requests.Count(request => request == "GET /v1/customers"), 1, 2);
    }

    [Fact]
    public async Task Stopping_ends_a_listing_that_waits_and_the_runspace_goes_on()
    {
        var asked = new TaskCompletionSource();
        using var hold = new ManualResetEventSlim();
        using var service = new LoopbackService(request =>
        {
            if (request.Url!.AbsolutePath == "/v1/customers")
            {
                asked.TrySetResult();
                hold.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            }

            return null;
        });
        service.Connect(host);
        using var shell = host.Create();
        var running = shell.AddScript("Get-PartnerCustomer").BeginInvoke();
        await asked.Task;

        shell.Stop();

        Assert.True(running.IsCompleted);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Empty(shell.Streams.Error);
        hold.Set();
        Assert.Equal(2, host.Get<int>("1 + 1").Single());
    }

    [Fact]
    public async Task A_wait_that_the_service_asks_for_is_shown_and_can_be_stopped()
    {
        using var service = new LoopbackService(request => request.Url!.AbsolutePath == "/v1/customers" ? (429, "") : null) { RetryAfter = 600 };
        service.Connect(host, retries: 3);
        using var shell = host.Create();
        var shown = new TaskCompletionSource<ProgressRecord>(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.Streams.Progress.DataAdded += (_, added) => shown.TrySetResult(shell.Streams.Progress[added.Index]);
        var running = shell.AddScript("Get-PartnerCustomer").BeginInvoke();

        var progress = await shown.Task;
        shell.Stop();

        Assert.InRange(progress.SecondsRemaining, 590, 600);
        Assert.True(running.IsCompleted);
        Assert.Equal(1, service.Requests.Count(request => request == "GET /v1/customers"));
    }

    [Theory]
    [InlineData(200, "<html>Please sign in</html>", "MalformedAnswer", ErrorCategory.InvalidData)]
    [InlineData(200, "{\"Id\":\"00000000-", "MalformedAnswer", ErrorCategory.InvalidData)]
    [InlineData(200, "{\"id\":\"no id\"}", "MalformedAnswer", ErrorCategory.InvalidData)]
    [InlineData(404, "{\"code\":60003,\"description\":\"Tenant not found\"}", "CustomerNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData(403, "", "AccessDenied", ErrorCategory.PermissionDenied)]
    public void Whatever_the_service_answers_about_one_customer_the_next_one_has_its_turn(int status, string body, string errorId, ErrorCategory category)
    {
        using var service = new LoopbackService(request =>
            request.Url!.AbsolutePath.EndsWith(Bad.ToString(), StringComparison.Ordinal) ? (status, body)
            : request.Url.AbsolutePath.EndsWith(Good.ToString(), StringComparison.Ordinal) ? (200, $$$"""{"id":"{{{Good}}}","companyProfile":{"companyName":"Good"}}""")
            : null);
        service.Connect(host);

        var outcome = host.Run("$bad, $good | Get-PartnerCustomer", ("bad", Bad), ("good", Good));

        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Equal((category, (object)Bad), (outcome.Error.CategoryInfo.Category, outcome.Error.TargetObject));
        Assert.Equal("Good", ((PartnerCustomer)Assert.Single(outcome.Output).BaseObject).Name);
        Assert.DoesNotContain("loopback-token", outcome.Error.ToString() + outcome.Error.Exception, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_a_sandbox_nobody_can_act_as_the_customer_and_nothing_is_sent()
    {
        const string link = "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=6fff47dc-5f67-41b5-b48b-9d4c6de48eab&msppId=0#/partners/invitation";
        using var service = new LoopbackService(request => request.Url!.AbsolutePath switch
        {
            "/v1/customers/relationshiprequests" => (200, $$"""{"url":"{{link}}"}"""),
            "/v1/customers" => (200, """{"totalCount":0,"items":[]}"""),
            _ => null,
        });
        service.Connect(host);

        var outcome = host.Run("New-ResellerInvitation Kék | Approve-ResellerInvitation -Confirm:$false");

        Assert.Equal("SandboxOnly", outcome.ErrorId);
        Assert.DoesNotContain(service.Requests, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public void A_removal_with_WhatIf_sends_no_writing_request()
    {
        using var service = new LoopbackService(request => request.Url!.AbsolutePath switch
        {
            var path when path.EndsWith("/subscriptions", StringComparison.Ordinal) || path.EndsWith("/entitlements", StringComparison.Ordinal) => (200, """{"totalCount":0,"items":[]}"""),
            var path when path.EndsWith(Good.ToString(), StringComparison.Ordinal) => (200, $$"""{"id":"{{Good}}","relationshipToPartner":"reseller"}"""),
            _ => null,
        });
        service.Connect(host);

        Assert.Empty(host.Get<object>("Remove-CustomerRelationship $id -Reason x -Attest -WhatIf -PassThru", ("id", Good)));

        Assert.All(service.Requests, request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
        Assert.Contains(service.Requests, request => request.EndsWith("/subscriptions", StringComparison.Ordinal));
    }

    private static string Page(int customers, System.Net.HttpListenerRequest request)
    {
        var items = Enumerable.Range(0, customers).Select(_ => $$$"""{"id":"{{{Guid.NewGuid()}}}","companyProfile":{"companyName":"C"},"relationshipToPartner":"reseller"}""");
        return $$$"""
            {"totalCount":{{{customers}}},"items":[{{{string.Join(",", items)}}}],
             "links":{"next":{"uri":"/v1/customers?size=500&seekOperation=Next","method":"GET","headers":[{"key":"MS-ContinuationToken","value":"{{{request.Headers["MS-ContinuationToken"]}}}+"}] } } }
            """;
    }
}
