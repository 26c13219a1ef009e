using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Continues a device code sign-in where MSAL would give it up: after "slow down" the authority is polled less often (RFC 8628, 3.5), and
/// "pending" needs no explanation.</summary>
internal sealed class DeviceCodePolling(HttpMessageHandler inner, IClock clock) : DelegatingHandler(inner)
{
    private static readonly TimeSpan Slower = TimeSpan.FromSeconds(5);
    private TimeSpan interval = Slower;
    private TimeSpan extra;
    private DateTimeOffset notBefore;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isPoll = await IsPollAsync(request).ConfigureAwait(false);
        if (isPoll && clock.Now < notBefore)
        {
            return Pending(request);
        }

        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!isPoll && request.RequestUri?.AbsolutePath.EndsWith("/devicecode", StringComparison.OrdinalIgnoreCase) == true)
        {
            await BeginAsync(response).ConfigureAwait(false);
        }

        return isPoll && await IsToWaitAsync(response).ConfigureAwait(false) ? Pending(request) : response;
    }

    private static async Task<bool> IsPollAsync(HttpRequestMessage request) =>
        request.Content is not null && (await request.Content.ReadAsStringAsync().ConfigureAwait(false)).Contains("device_code=");

    private async Task BeginAsync(HttpResponseMessage response)
    {
        interval = TimeSpan.FromSeconds((await ReadAsync(response).ConfigureAwait(false))?["interval"] is JValue { Value: long and >= 0 and <= 600 } value ? (long)value : Slower.TotalSeconds);
        (extra, notBefore) = (TimeSpan.Zero, default);
    }

    private async Task<bool> IsToWaitAsync(HttpResponseMessage response)
    {
        var error = response.IsSuccessStatusCode ? null : ((await ReadAsync(response).ConfigureAwait(false))?["error"] as JValue)?.Value as string;
        if (error == "slow_down")
        {
            extra += Slower;
            notBefore = clock.Now + interval + extra;
        }
        else if (error == "authorization_pending" && extra > TimeSpan.Zero)
        {
            notBefore = clock.Now + interval + extra;
        }

        return error is "slow_down" or "authorization_pending";
    }

    private static HttpResponseMessage Pending(HttpRequestMessage request) => new(HttpStatusCode.BadRequest)
    {
        RequestMessage = request,
        Content = new StringContent("""{"error":"authorization_pending","error_description":"The person has not signed in yet."}""", Encoding.UTF8, "application/json"),
    };

    private static async Task<JObject?> ReadAsync(HttpResponseMessage response)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(MsalHttp.LongestAnswer).ConfigureAwait(false);
            return JObject.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
