using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Reports requests to the authority to the observer.</summary>
internal sealed class TellingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var id = request.Headers.TryGetValues("client-request-id", out var ids) ? ids.FirstOrDefault() : null;
        var teller = RequestTeller.Begin(TimeProvider.System, $"{request.Method} {request.RequestUri?.GetLeftPart(UriPartial.Path)}", id, attempt: 1);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            teller?.Saw(request, response);
            return response;
        }
        finally
        {
            teller?.End();
        }
    }
}
