using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>What was filled in, or is to be shown in the fields.</summary>
internal sealed record ConsentForm
{
    public const string Existing = "existing", New = "new", Accept = "accept", Decline = "decline";

    private const int LongestBody = 16 * 1024;

    private static readonly FormOptions Limits = new() { ValueCountLimit = 32, KeyLengthLimit = 64, ValueLengthLimit = LongestBody };

    /// <summary>Tells one showing of the page from another: sending it twice is one consent.</summary>
    public string Showing { get; init; } = Guid.NewGuid().ToString("N");

    public string Decision { get; init; } = Accept;

    public string Tenant { get; init; } = New;

    public string ExistingDomain { get; init; } = "";

    public string CompanyName { get; init; } = "";

    public string Domain { get; init; } = "";

    public string Email { get; init; } = "";

    public string Culture { get; init; } = "";

    public string Role { get; init; } = "globalAdmin";

    public bool Agreed { get; init; }

    /// <summary>The key under which the service carries this out once; other contents have another.</summary>
    public Guid ToRequestId() => new(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())).AsSpan(0, 16));

    /// <exception cref="RefusedException">It is too long, or no form.</exception>
    public static async Task<ConsentForm> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) throw new RefusedException(StatusCodes.Status415UnsupportedMediaType, "The page sends its fields as a form.");
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LongestBody;
        try
        {
            return Of(await request.ReadFormAsync(Limits, request.HttpContext.RequestAborted).ConfigureAwait(false));
        }
        catch (BadHttpRequestException error)
        {
            throw new RefusedException(error.StatusCode, "More was sent than the page's fields can hold.");
        }
        catch (InvalidDataException)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, "What was sent is not what the page's fields make.");
        }
    }

    /// <summary>The body of the sandbox's operation.</summary>
    public string ToJson(string link) => Tenant == Existing
        ? JsonSerializer.Serialize(new { link, domain = ExistingDomain, role = Role, agreement = Agreed })
        : JsonSerializer.Serialize(new { link, newTenant = true, companyName = CompanyName, domain = Domain, email = Email, culture = Culture, role = Role, agreement = Agreed });

    private static ConsentForm Of(IFormCollection fields) => new()
    {
        Showing = fields["showing"].ToString(),
        Decision = fields["decision"].ToString(),
        Tenant = fields["tenant"].ToString(),
        ExistingDomain = fields["existingDomain"].ToString(),
        CompanyName = fields["companyName"].ToString(),
        Domain = fields["domain"].ToString(),
        Email = fields["email"].ToString(),
        Culture = fields["culture"].ToString(),
        Role = fields["role"].ToString(),
        Agreed = fields["agreement"].ToString() == "yes",
    };
}
