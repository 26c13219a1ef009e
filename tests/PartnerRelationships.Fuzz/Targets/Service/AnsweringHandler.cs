using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;

namespace PartnerRelationships.Fuzz.Targets.Service;

/// <summary>A service that answers whatever it is asked with the same, and notices who never stops asking.</summary>
internal sealed class AnsweringHandler(Answer answer) : HttpMessageHandler
{
    // An operation is looked at sixty times, perhaps with some requests before it.
    private const int MostRequests = 200;
    private int requests;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (++requests > MostRequests)
        {
            throw new BrokenPromiseException($"It asked {requests} times: {request.Method} {request.RequestUri}");
        }

        return Task.FromResult(Response(answer, request));
    }

    /// <summary>The answer as it comes over HTTP.</summary>
    public static HttpResponseMessage Response(Answer answer, HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ByteArrayContent(answer.Body), RequestMessage = request };
        foreach (var (name, value) in answer.Headers)
        {
            try
            {
                if (!response.Headers.TryAddWithoutValidation(name, value))
                {
                    response.Content.Headers.TryAddWithoutValidation(name, value);
                }
            }
            catch (Exception error) when (error is FormatException or ArgumentException)
            {
                // No name of a header: no server could send it.
            }
        }

        return response;
    }
}
