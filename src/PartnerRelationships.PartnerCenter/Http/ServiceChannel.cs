using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.Errors;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.Tracing;
using Polly;
using Polly.Timeout;

namespace PartnerRelationships.PartnerCenter.Http;

/// <summary>The one way to the service: headers, tries, time-outs, the whole body, failures as errors of the ladder.</summary>
internal sealed class ServiceChannel : IDisposable
{
    private readonly PartnerCenterOptions options;
    private readonly GraphEnd? graph;
    private readonly HttpClient client;
    private readonly ThrottleGovernor governor;
    private readonly RequestPipeline pipeline;
    private volatile bool hasServed;

    /// <summary>Makes a channel with budgets of its own.</summary>
    /// <param name="options">How to reach the service.</param>
    /// <param name="graph">Where Microsoft Graph is, for a channel to it; null for Partner Center.</param>
    public ServiceChannel(PartnerCenterOptions options, GraphEnd? graph = null)
    {
        this.options = options;
        this.graph = graph;
        client = new HttpClient(options.Handler) { Timeout = Timeout.InfiniteTimeSpan };
        governor = new ThrottleGovernor(options.Time, options.Patience.Overall);
        pipeline = new RequestPipeline(options.Patience, options.Time, options.Random);
    }

    public Uri BaseAddress => graph?.BaseAddress ?? options.BaseAddress;

    /// <summary>Sends a request and returns the answer with its body read, so that parsing never waits for the network.</summary>
    public async Task<ServiceAnswer> SendAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.RunAsync(request, TryAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException error)
        {
            throw Unreachable("ServiceTimeout", request, $"gave no answer within {options.Patience.Overall.TotalMinutes:0} minutes", error);
        }
    }

    /// <summary>Shares the partner's budget with what else uses the board.</summary>
    public void ShareLimit(Guid partnerTenantId, Func<ILimitBoard?> board) => governor.Shared.Join(partnerTenantId, board);

    public void Dispose()
    {
        governor.Dispose();
        client.Dispose();
    }

    private async ValueTask<ServiceAnswer> TryAsync(ResilienceContext context, Delivery delivery)
    {
        Tracer.Waited("retry", delivery.PausedSince);
        delivery.PausedSince = 0;
        var entering = governor.EnterAsync(delivery.Request, context.CancellationToken);
        var asked = entering.IsCompleted ? 0 : Tracer.Mark();
        var pass = await entering.ConfigureAwait(false);
        Tracer.Waited("throttling", asked);
        try
        {
            var token = await TokenAsync(delivery, context.CancellationToken).ConfigureAwait(false);
            await delivery.AnnounceAsync(context.CancellationToken).ConfigureAwait(false);
            var answer = await TimedAsync(context, delivery, token).ConfigureAwait(false);
            pass.Accepted();
            return answer;
        }
        catch when (delivery.IsSigningIn)
        {
            pass.Failed();
            throw;
        }
        catch (ThrottledException error)
        {
            pass.Throttled(error.RetryAfter);
            throw;
        }
        catch (PartnerRelationshipsException error) when (error.Fault is not null)
        {
            pass.Accepted();
            throw;
        }
        catch
        {
            pass.Failed();
            throw;
        }
    }

    private async Task<ServiceAnswer> TimedAsync(ResilienceContext context, Delivery delivery, string token)
    {
        var caller = context.CancellationToken;
        var teller = RequestTeller.Begin(options.Time, delivery.Request.Operation, delivery.Request.RequestId.ToString(), delivery.Sent);
        using var trace = RequestTrace.Begin(delivery.Request, delivery.Sent, BaseAddress);
        try
        {
            var answer = await pipeline.TimedAsync(context, (Channel: this, Delivery: delivery, Token: token, Teller: teller), static (inner, state) => state.Channel.SendOnceAsync(state.Delivery, state.Token, state.Teller, inner.CancellationToken)).ConfigureAwait(false);
            trace?.Answered(answer);
            return answer;
        }
        catch (Exception error) when (trace?.Notes(error) == true)
        {
            throw;
        }
        catch (TimeoutRejectedException error)
        {
            throw Unreachable("ServiceTimeout", delivery, $"did not answer within {pipeline.AttemptTime(delivery).TotalSeconds:0} seconds", error);
        }
        catch (OperationCanceledException error) when (!caller.IsCancellationRequested)
        {
            throw Unreachable("ServiceTimeout", delivery, "did not answer in time", error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            caller.ThrowIfCancellationRequested();
            throw Unreachable("ServiceUnreachable", delivery, "could not be reached: " + error.GetBaseException().Message, error);
        }
        finally
        {
            teller?.End();
        }
    }

    private async ValueTask<ServiceAnswer> SendOnceAsync(Delivery delivery, string token, RequestTeller? teller, CancellationToken cancellationToken)
    {
        var request = delivery.Request;
        using var message = Compose(request, token);
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        teller?.Saw(message, response);
        var answer = await ServiceAnswer.ReadAsync(request, message, response, cancellationToken).ConfigureAwait(false);
        if (answer.Status == 401)
        {
            delivery.RefusedToken = token;
        }

        answer.RequireWhole();
        hasServed |= answer.IsSuccess;
        var now = options.Time.GetUtcNow();
        return answer.IsSuccess ? answer : throw ServiceErrors.Of(answer, now, answer.Status == 401 && HasExpired(token, now), options.Patience.Overall);
    }

    // A token that says nothing of itself, but was good until now: what can have happened to it is that its time is over.
    private bool HasExpired(string token, DateTimeOffset now) =>
        TokenClaims.Read(token).ExpiresOn is { } end ? end <= now : hasServed && !options.Tokens.CanRenew;

    private HttpRequestMessage Compose(ServiceRequest request, string token)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(BaseAddress, request.Path));
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        message.Headers.Accept.ParseAdd("application/json");
        if (graph is null)
        {
            AddHeaders(message.Headers, request);
        }
        else
        {
            // Graph's log knows a request by this; a key of idempotence it has not.
            message.Headers.Add("client-request-id", request.RequestId.ToString());
            AddVersion(message.Headers, request.IfMatch);
        }

        message.Content = request.Body is null ? null : new StringContent(request.Body, Encoding.UTF8, request.ContentType);
        return message;
    }

    private void AddHeaders(HttpRequestHeaders headers, ServiceRequest request)
    {
        headers.Add("MS-RequestId", request.RequestId.ToString());
        headers.Add("MS-CorrelationId", Guid.NewGuid().ToString());
        headers.Add("MS-PartnerCenter-Client", "PartnerRelationships");
        headers.Add("X-Locale", options.Locale);
        if (request.IsProbe)
        {
            headers.Add("ValidateMfa", "true");
        }

        AddVersion(headers, request.IfMatch);
        if (request.ContinuationToken is { } page)
        {
            headers.TryAddWithoutValidation("MS-ContinuationToken", page);
        }
    }

    // Graph's versions are weak and quoted as they come, Partner Center's may come without quotes (contract §6.2).
    private static void AddVersion(HttpRequestHeaders headers, string? version)
    {
        if (version is not null)
        {
            headers.TryAddWithoutValidation("If-Match", version == "*" || version.EndsWith("\"", StringComparison.Ordinal) ? version : $"\"{version}\"");
        }
    }

    private async Task<string> TokenAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        delivery.Sent++;
        delivery.IsSigningIn = true;
        var token = await options.Tokens.GetAsync(graph?.Audience ?? TokenAudience.PartnerCenter, delivery.RefusedToken, cancellationToken).ConfigureAwait(false);
        delivery.IsSigningIn = false;
        return ForeignText.FitsHeader(token) ? token : throw new AuthenticationFailedException(
            "AccessTokenInvalid", "The access token is empty, or contains a line break or another invalid character.")
        {
            RecommendedAction = "Give only the token, exactly as the sign-in returned it.",
        };
    }

    private UnreachableException Unreachable(string errorId, Delivery delivery, string what, Exception cause) =>
        Unreachable(errorId, delivery.Request, delivery.Sent > 1 ? $"{what}, after {delivery.Sent} tries" : what, cause);

    private UnreachableException Unreachable(string errorId, ServiceRequest request, string what, Exception cause) =>
        new(errorId, $"{BaseAddress.GetLeftPart(UriPartial.Authority)} {what} ({request.Operation}).", inner: cause)
        {
            RecommendedAction = "Check the address and the network, then try again.",
        };
}
