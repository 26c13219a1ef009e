using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PartnerRelationships.Emulator.Answers;
using PartnerRelationships.Emulator.Faults;
using PartnerRelationships.Emulator.Limits;
using PartnerRelationships.Emulator.Log;
using PartnerRelationships.Emulator.Requests;

namespace PartnerRelationships.Emulator.Hosting;

/// <summary>Answers a request of the service: token, limit, delay, sandbox, and what was drawn to go wrong.</summary>
internal sealed class ServiceFront(SandboxBridge sandbox, TokenGate gate, RateLimiter limiter, FaultInjector faults, RequestLog log, TimeProvider time, CancellationToken stopping)
{
    private int refusals;

    public async Task AnswerAsync(HttpContext context)
    {
        log.Enter();
        try
        {
            await AnswerAsync(context, ServiceRequest.Of(context.Request)).ConfigureAwait(false);
        }
        finally
        {
            log.Leave();
        }
    }

    private async Task AnswerAsync(HttpContext context, ServiceRequest request)
    {
        if (!gate.Admits(context.Request))
        {
            await SendMadeAsync(context, request, MadeAnswers.AccessDenied()).ConfigureAwait(false);
        }
        else if (limiter.Refuse(request) is { } wait)
        {
            await SendMadeAsync(context, request, MadeAnswers.Throttled(wait, RetryDate(wait))).ConfigureAwait(false);
        }
        else
        {
            var fate = faults.Decide(request);
            if (fate.Delay > TimeSpan.Zero) await Task.Delay(fate.Delay, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await MeetAsync(context, request, fate).ConfigureAwait(false);
        }
    }

    private async Task MeetAsync(HttpContext context, ServiceRequest request, Fate fate)
    {
        if (fate is { Failure: { } early, IsAfterwards: false })
        {
            await FailAsync(context, request, early, fate.Variant, null).ConfigureAwait(false);
            return;
        }

        using var answer = await sandbox.AskAsync(request, context.Request).ConfigureAwait(false);
        if (answer is null)
            await SendMadeAsync(context, request, MadeAnswers.BadRequest()).ConfigureAwait(false);
        else if (fate.Failure is { } late)
            await FailAsync(context, request, late, fate.Variant, answer).ConfigureAwait(false);
        else
            await SendAsync(context, request, answer, fate).ConfigureAwait(false);
    }

    private async Task SendAsync(HttpContext context, ServiceRequest request, HttpResponseMessage answer, Fate fate)
    {
        var struck = fate.Distortions.Count == 0 ? [] : await DistortAsync(answer, fate).ConfigureAwait(false);
        log.Add(request, (int)answer.StatusCode, answer.IsSuccessStatusCode, struck);
        await AnswerSender.SendAsync(context, answer, faults.Settings.AlwaysBom || struck.Contains(FaultKind.Bom)).ConfigureAwait(false);
    }

    private async Task FailAsync(HttpContext context, ServiceRequest request, FaultKind failure, uint variant, HttpResponseMessage? answer)
    {
        var succeeded = answer?.IsSuccessStatusCode == true;
        switch (failure)
        {
            case FaultKind.Truncate when answer!.Content?.Headers.ContentLength is null or 0:
                await SendAsync(context, request, answer, Fate.Plain).ConfigureAwait(false);
                break;
            case FaultKind.Truncate:
                log.Add(request, (int)answer.StatusCode, succeeded, failure);
                await Breakdowns.TruncateAsync(context, answer, variant).ConfigureAwait(false);
                break;
            case FaultKind.Reset:
                log.Add(request, 0, succeeded, failure);
                await Breakdowns.ResetAsync(context, answer, variant).ConfigureAwait(false);
                break;
            case FaultKind.Hang:
                log.Add(request, 0, succeeded, failure);
                await Breakdowns.HangAsync(context, stopping).ConfigureAwait(false);
                break;
            default:
                await SendMadeAsync(context, request, MadeAnswers.Of(failure), succeeded, failure).ConfigureAwait(false);
                break;
        }
    }

    private async Task SendMadeAsync(HttpContext context, ServiceRequest request, HttpResponseMessage made, bool succeeded = false, params FaultKind[] struck)
    {
        using var answer = made;
        log.Add(request, (int)answer.StatusCode, succeeded, struck);
        await AnswerSender.SendAsync(context, answer, faults.Settings.AlwaysBom).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<FaultKind>> DistortAsync(HttpResponseMessage answer, Fate fate)
    {
        var type = answer.Content?.Headers.ContentType;
        if (type is null) return [];
        var (body, applied) = Distortions.Apply(await answer.Content!.ReadAsByteArrayAsync().ConfigureAwait(false), fate.Distortions, fate.Variant);
        answer.Content.Dispose();
        answer.Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type.ToString()) } };
        return fate.Distortions.Contains(FaultKind.Bom) ? [.. applied, FaultKind.Bom] : applied;
    }

    private DateTimeOffset? RetryDate(TimeSpan wait) => limiter.Settings.RetryAfter switch
    {
        RetryAfterForm.Date => time.GetUtcNow() + wait,
        RetryAfterForm.Mixed when Interlocked.Increment(ref refusals) % 2 == 0 => time.GetUtcNow() + wait,
        _ => null,
    };
}
