using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>What is told to whoever traces: every try, every pause, and nothing that somebody else may not see.</summary>
public sealed class TracingTests : IDisposable
{
    private readonly ScriptedService service = new();
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ActivitySource source = new("TracingTests");
    private readonly ActivityListener listener;
    private readonly Activity root;

    public TracingTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = one => one.Name is "PartnerRelationships" || one == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(listener);
        root = source.StartActivity("test")!;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        root.Dispose();
        listener.Dispose();
        source.Dispose();
        service.Dispose();
    }

    [Fact]
    public async Task Each_try_is_a_span_of_its_own_with_its_end()
    {
        service.Answer("", HttpStatusCode.ServiceUnavailable, ("MS-CorrelationId", "c-1")).Answer($$"""{"id":"{{Pages.Id(1)}}"}""");

        await service.PatientClient(new ImpatientTime()).Customers.GetAsync(Pages.Id(1), Token);

        var tries = spans.Where(span => span.Kind == ActivityKind.Client).ToArray();
        Assert.Equal(["GET /v1/customers/{id}", "GET /v1/customers/{id}"], tries.Select(span => span.OperationName));
        Assert.Equal((503, "503", ActivityStatusCode.Error, "c-1"), (tries[0].GetTagItem("http.response.status_code"), tries[0].GetTagItem("error.type"), tries[0].Status, tries[0].GetTagItem("partner_relationships.correlation.id")));
        Assert.Equal((200, 1, ActivityStatusCode.Unset), (tries[1].GetTagItem("http.response.status_code"), tries[1].GetTagItem("http.request.resend_count"), tries[1].Status));
        Assert.All(tries, span => Assert.Equal(root.SpanId, span.ParentSpanId));
        Assert.All(tries.SelectMany(span => span.TagObjects), tag => Assert.DoesNotContain(ScriptedService.Secret, $"{tag.Value}", StringComparison.Ordinal));
        Assert.All(tries.SelectMany(span => span.TagObjects), tag => Assert.DoesNotContain($"{Pages.Id(1)}", $"{tag.Value}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pause_before_another_try_is_a_wait()
    {
        service.Answer("", HttpStatusCode.ServiceUnavailable).Answer($$"""{"id":"{{Pages.Id(1)}}"}""");

        await service.PatientClient(TimeProvider.System).Customers.GetAsync(Pages.Id(1), Token);

        var wait = Assert.Single(spans, span => span.OperationName == "wait retry");
        Assert.Equal("retry", wait.GetTagItem("partner_relationships.wait.reason"));
        Assert.Equal(root.SpanId, wait.ParentSpanId);
        Assert.InRange(wait.Duration, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("/v1/customers?size=500&filter=x", "/v1/customers")]
    [InlineData("/v1/customers/5ea35cac-120a-4300-b7fd-ec4f873f4a9f/users/x@y.example/licenses", "/v1/customers/{id}/users/{id}/licenses")]
    [InlineData("/v1/domains/contoso.onmicrosoft.com", "/v1/domains/{id}")]
    [InlineData("/v1.0/users/ada%40partner.example/sendMail", "/v1.0/users/{id}/sendMail")]
    public void An_address_is_shown_without_what_it_is_about(string path, string template) => Assert.Equal(template, PathTemplate.Of(path));

    // Other tests run beside this one.
    private void Note(Activity activity)
    {
        if (activity.TraceId == root?.TraceId)
        {
            spans.Enqueue(activity);
        }
    }
}
