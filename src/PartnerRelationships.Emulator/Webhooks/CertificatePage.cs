using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace PartnerRelationships.Emulator.Webhooks;

/// <summary>Serves the certificate that notifications are signed with: public, and without a token, as the service's is.</summary>
internal sealed class CertificatePage(NotificationSigner signer)
{
    public static bool Handles(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path.Equals(NotificationPost.CertificatePath);

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/pkix-cert";
        await context.Response.Body.WriteAsync(signer.Certificate, context.RequestAborted).ConfigureAwait(false);
    }
}
