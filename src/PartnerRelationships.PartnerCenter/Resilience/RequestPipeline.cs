using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.Tracing;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>Brings one request through: a time for all of it, tries, and a time for each of them.</summary>
internal sealed class RequestPipeline
{
    private static readonly ResiliencePropertyKey<Delivery> DeliveryKey = new("delivery");
    private readonly Patience patience;
    private readonly ResiliencePipeline<ServiceAnswer> whole;
    private readonly ResiliencePipeline<ServiceAnswer> attempt;
    private volatile bool serviceIsKnown;

    public RequestPipeline(Patience patience, TimeProvider time, Func<double> random)
    {
        this.patience = patience;
        whole = new ResiliencePipelineBuilder<ServiceAnswer> { TimeProvider = time }
            .AddTimeout(patience.Overall)
            .AddRetry(Retry(random, time))
            .Build();
        attempt = new ResiliencePipelineBuilder<ServiceAnswer> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = wait => new ValueTask<TimeSpan>(AttemptTime(Of(wait.Context))) })
            .Build();
    }

    /// <summary>Sends the request until it is answered or has failed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tryOnce">One try, from the wait for its turn to its answer; it sends through <see cref="TimedAsync"/>.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    public async Task<ServiceAnswer> RunAsync(
        ServiceRequest request, Func<ResilienceContext, Delivery, ValueTask<ServiceAnswer>> tryOnce, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        var delivery = new Delivery(request);
        context.Properties.Set(DeliveryKey, delivery);
        try
        {
            var answer = await whole.ExecuteAsync(static (context, state) => state.TryOnce(context, state.Delivery), context, (TryOnce: tryOnce, Delivery: delivery)).ConfigureAwait(false);
            serviceIsKnown = true;
            return answer;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Sends once, within the time of one try.</summary>
    public ValueTask<ServiceAnswer> TimedAsync<TState>(ResilienceContext context, TState state, Func<ResilienceContext, TState, ValueTask<ServiceAnswer>> send) =>
        attempt.ExecuteAsync(send, context, state);

    /// <summary>The time of the try that a delivery is at.</summary>
    public TimeSpan AttemptTime(Delivery delivery)
    {
        var doublings = delivery.Sent - 1 + (delivery.Request.Body is null ? 0 : 1);
        var seconds = patience.FirstAttempt.TotalSeconds * Math.Pow(2, Math.Min(Math.Max(doublings, 0), 16));
        return seconds < patience.LongestAttempt.TotalSeconds ? TimeSpan.FromSeconds(seconds) : patience.LongestAttempt;
    }

    private static Delivery Of(ResilienceContext context) => context.Properties.GetValue(DeliveryKey, null!);

    private RetryStrategyOptions<ServiceAnswer> Retry(Func<double> random, TimeProvider time) => new()
    {
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = patience.FirstPause,
        MaxDelay = patience.LongestPause,
        Randomizer = random,
        ShouldHandle = args => new ValueTask<bool>(ShouldRepeat(args)),
        OnRetry = args => TellAsync(args, time),
        DelayGenerator = args => new ValueTask<TimeSpan?>(Pause(args.Outcome.Exception, Of(args.Context))),
    };

    private bool ShouldRepeat(RetryPredicateArguments<ServiceAnswer> args)
    {
        if (args.Outcome.Exception is not PartnerRelationshipsException error)
        {
            return false;
        }

        var delivery = Of(args.Context);
        serviceIsKnown |= error is ThrottledException or { Fault.Code: not null };
        var verdict = RetryRules.Judge(error, delivery, patience, serviceIsKnown);
        if (verdict == Verdict.RepeatRenewed)
        {
            Note(error, delivery);
            delivery.Renew();
        }

        return verdict != Verdict.Failed;
    }

    // What was throttled waits for its turn, and says so there; a token that is replaced is nothing to wait for.
    private static ValueTask TellAsync(OnRetryArguments<ServiceAnswer> args, TimeProvider time)
    {
        Of(args.Context).PausedSince = Tracer.Mark();
        if (WireWatch.Current is { } watcher && args.Outcome.Exception is { } error and not AuthenticationFailedException && (error is not ThrottledException || Of(args.Context).IsSigningIn))
        {
            watcher.Waits(new WireWait(error.Message, args.RetryDelay) { Try = Of(args.Context).Sent + 1, Until = time.GetUtcNow() + args.RetryDelay });
        }

        return default;
    }

    private static void Note(PartnerRelationshipsException error, Delivery delivery)
    {
        if (error is ThrottledException)
        {
            delivery.Throttled++;
        }
        else
        {
            delivery.Refused++;
        }
    }

    // Null: the usual pause. What was throttled waits for its turn instead, and a token that ended is replaced at once.
    private static TimeSpan? Pause(Exception? error, Delivery delivery) => error switch
    {
        ThrottledException when !delivery.IsSigningIn => TimeSpan.Zero,
        AuthenticationFailedException when delivery.Refused == 1 => TimeSpan.Zero,
        PartnerRelationshipsException { Fault.RetryAfter: { } wait } => wait,
        _ => null,
    };
}
