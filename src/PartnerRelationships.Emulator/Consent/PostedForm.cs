using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>Reads what a page's form sends: from the page itself, and no more than its fields hold.</summary>
internal static class PostedForm
{
    public const string Accept = "accept", Decline = "decline";

    private const int LongestBody = 16 * 1024;

    private static readonly FormOptions Limits = new() { ValueCountLimit = 32, KeyLengthLimit = 64, ValueLengthLimit = LongestBody };

    /// <exception cref="RefusedException">Another site sent it, it is too long, or no form.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request)
    {
        if (CrossSite.Sent(request)) throw new RefusedException(StatusCodes.Status403Forbidden, "The form was sent from another site. Open the link yourself and decide there.");
        if (!request.HasFormContentType) throw new RefusedException(StatusCodes.Status415UnsupportedMediaType, "The request does not contain a form.");
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LongestBody;
        try
        {
            return await request.ReadFormAsync(Limits, request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException error)
        {
            throw new RefusedException(error.StatusCode, "The request is larger than the form can be.");
        }
        catch (InvalidDataException)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, "The request does not match the form's fields.");
        }
    }

    /// <summary>The key under which the service carries a form out once; the same page with other contents has another.</summary>
    public static Guid RequestIdOf(object form) => new(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString()!)).AsSpan(0, 16));

    /// <summary>A field that makes each showing of a page another one.</summary>
    public static Html Showing() => Html.Of($"""<input type="hidden" name="showing" value="{Guid.NewGuid().ToString("N")}">""");

    public static RefusedException NeitherYesNorNo() => new RefusedException(StatusCodes.Status400BadRequest, "The form contains no decision.");
}
