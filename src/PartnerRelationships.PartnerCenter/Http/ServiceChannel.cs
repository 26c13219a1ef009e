using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Errors;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Http;

/// <summary>The one way to the service: headers, time-out, the whole body, failures as errors of the ladder.</summary>
internal sealed class ServiceChannel : IDisposable
{
    private readonly PartnerCenterOptions options;
    private readonly HttpClient client;

    public ServiceChannel(PartnerCenterOptions options)
    {
        this.options = options;
        client = new HttpClient(options.Handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public Uri BaseAddress => options.BaseAddress;

    /// <summary>Sends a request and returns the answer with its body read, so that nobody waits in the middle of a parse.</summary>
    public async Task<ServiceAnswer> SendAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Timeout);
        try
        {
            using var message = await ComposeAsync(request, patience.Token).ConfigureAwait(false);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            var answer = await ServiceAnswer.ReadAsync(request, message, response, patience.Token).ConfigureAwait(false);
            return answer.IsSuccess ? answer : throw ServiceErrors.Of(answer, options.Clock);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable("ServiceTimeout", request, $"did not answer within {options.Timeout.TotalSeconds:0} seconds", null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Unreachable("ServiceUnreachable", request, "could not be reached: " + error.GetBaseException().Message, error);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpRequestMessage> ComposeAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(options.BaseAddress, request.Path));
        var headers = message.Headers;
        headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellationToken).ConfigureAwait(false));
        headers.Accept.ParseAdd("application/json");
        headers.Add("MS-RequestId", request.RequestId.ToString());
        headers.Add("MS-CorrelationId", Guid.NewGuid().ToString());
        headers.Add("MS-PartnerCenter-Client", "PartnerRelationships");
        headers.Add("X-Locale", options.Locale);
        if (request.ContinuationToken is { } token)
        {
            headers.TryAddWithoutValidation("MS-ContinuationToken", token);
        }

        message.Content = request.Body is null ? null : new StringContent(request.Body, Encoding.UTF8, "application/json");
        return message;
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        var token = await options.Tokens.GetAsync(TokenAudience.PartnerCenter, rejected: null, cancellationToken).ConfigureAwait(false);
        return ForeignText.FitsHeader(token) ? token : throw new AuthenticationFailedException(
            "AccessTokenInvalid", "The access token is empty, or holds a line break or another character that no token has.")
        {
            RecommendedAction = "Give the token alone, as the sign-in returned it.",
        };
    }

    private UnreachableException Unreachable(string errorId, ServiceRequest request, string what, Exception? cause) =>
        new(errorId, $"{options.BaseAddress.GetLeftPart(UriPartial.Authority)} {what} ({request.Operation}).", inner: cause)
        {
            RecommendedAction = "Check the address and the network, then try again.",
        };
}
