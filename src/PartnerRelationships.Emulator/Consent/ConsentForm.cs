using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>What was filled in, or is to be shown in the fields.</summary>
internal sealed record ConsentForm
{
    public const string Existing = "existing", New = "new";

    /// <summary>Tells one showing of the page from another: sending it twice is one consent.</summary>
    public string Showing { get; init; } = "";

    public string Decision { get; init; } = "";

    public string Tenant { get; init; } = New;

    public string ExistingDomain { get; init; } = "";

    public string CompanyName { get; init; } = "";

    public string Domain { get; init; } = "";

    public string Email { get; init; } = "";

    public string Culture { get; init; } = "";

    public string Role { get; init; } = "globalAdmin";

    public bool Agreed { get; init; }

    /// <summary>The body of the sandbox's operation.</summary>
    public string ToJson(string link) => Tenant == Existing
        ? JsonSerializer.Serialize(new { link, domain = ExistingDomain, role = Role, agreement = Agreed })
        : JsonSerializer.Serialize(new { link, newTenant = true, companyName = CompanyName, domain = Domain, email = Email, culture = Culture, role = Role, agreement = Agreed });

    public static ConsentForm Of(IFormCollection fields) => new()
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
