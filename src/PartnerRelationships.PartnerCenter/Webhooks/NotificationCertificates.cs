using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Webhooks;

namespace PartnerRelationships.PartnerCenter.Webhooks;

/// <summary>Fetches the certificates of notifications: no token, no redirect, little.</summary>
/// <param name="handler">Makes what carries a request; it must not follow redirects.</param>
public sealed class NotificationCertificates(Func<HttpMessageHandler> handler) : INotificationCertificates
{
    private const int MostBytes = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<Uri, byte[]> fetched = new();

    /// <inheritdoc/>
    public async Task<byte[]> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        if (!fetched.TryGetValue(address, out var certificate))
        {
            fetched[address] = certificate = await FetchAsync(address, cancellationToken).ConfigureAwait(false);
        }

        return certificate;
    }

    private async Task<byte[]> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var http = new HttpClient(handler()) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
            using var response = await http.GetAsync(address, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? await BytesAsync(response).ConfigureAwait(false) : throw Unavailable(address, $"it answered {(int)response.StatusCode}");
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Unavailable(address, error is OperationCanceledException ? $"it did not answer within {Patience.TotalSeconds} s" : error.GetBaseException().Message, error);
        }
    }

    // It is here already, and bounded.
    private static Task<byte[]> BytesAsync(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync();

    private static UnreachableException Unavailable(Uri address, string why, Exception? error = null) =>
        new("NotificationCertificateUnavailable", $"The certificate of the notification cannot be downloaded from {address.GetLeftPart(UriPartial.Authority)}: {why}. The notification was not imported.", inner: error);
}
