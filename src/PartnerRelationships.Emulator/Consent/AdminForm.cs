using Microsoft.AspNetCore.Http;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>What was filled in on the page of a request for administrator rights.</summary>
/// <param name="Showing">Tells one showing of the page from another: sending it twice is one approval.</param>
/// <param name="Domain">The organisation's.</param>
/// <param name="Role">The user's role there.</param>
/// <param name="Decision">Yes or no; empty for a page that was not sent yet.</param>
internal sealed record AdminForm(string Showing = "", string Domain = "", string Role = "globalAdmin", string Decision = "")
{
    public static AdminForm Of(IFormCollection fields) => new(fields["showing"].ToString(), fields["domain"].ToString(), fields["role"].ToString(), fields["decision"].ToString());
}
