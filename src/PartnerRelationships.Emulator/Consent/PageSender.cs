using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>Sends a page with what keeps other sites out of it.</summary>
internal static class PageSender
{
    public static async Task SendAsync(HttpContext context, Outcome outcome)
    {
        var response = context.Response;
        response.StatusCode = outcome.Status;
        Protect(response.Headers);
        if (outcome.Location is { } location) response.Headers.Location = location;
        if (outcome.Page is not { } page) return;
        var bytes = Encoding.UTF8.GetBytes(Layout.Render(page));
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes).ConfigureAwait(false);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Layout.Policy;
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        // Under no-referrer a browser would say Origin: null of its own form.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
