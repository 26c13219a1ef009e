using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Webhooks;

/// <summary>Posts a signed notification to a listener of this machine; what is registered elsewhere gets nothing.</summary>
internal sealed class NotificationPost(NotificationSigner signer) : IDisposable
{
    public const string CertificatePath = "/emulator/notifications/certificate.cer";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Patience };

    /// <summary>Posts.</summary>
    /// <returns>What came of it, in the words of the service's results.</returns>
    public async Task<(bool Delivered, bool Final, string Code, string Message)> SendAsync(DueNotifications due, DueNotification one, CancellationToken stopping)
    {
        if (!Uri.TryCreate(due.Url, UriKind.Absolute, out var address) || !address.IsLoopback) return (false, true, "NotDelivered", "The emulator posts to loopback addresses only.");
        try
        {
            using var request = Compose(address, due, Encoding.UTF8.GetBytes(one.Body));
            using var response = await http.SendAsync(request, stopping).ConfigureAwait(false);
            return (response.IsSuccessStatusCode, false, response.StatusCode.ToString(), response.ReasonPhrase ?? "");
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            return (false, false, "NoAnswer", error.Message);
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Compose(Uri address, DueNotifications due, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        request.Headers.TryAddWithoutValidation(due.OwnHeader ? "X-MS-Signature" : "Authorization", "Signature " + signer.Sign(body));
        request.Headers.Add("X-MS-Certificate-Url", due.Origin + CertificatePath);
        request.Headers.Add("X-MS-Signature-Algorithm", NotificationSigner.Algorithm);
        return request;
    }
}
