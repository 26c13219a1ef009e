using System;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;

namespace PartnerRelationships.Sandbox.Invitations;

/// <summary>Who says yes, and whether they may.</summary>
/// <param name="CompanyName">The accepting company; null for the tenant that has the domain.</param>
/// <param name="Domain">Its domain; null for one made of the name.</param>
/// <param name="Culture">Such as en-US; the part after the hyphen is where the tenant is.</param>
/// <param name="Email">Its contact; null for none.</param>
internal sealed record Consent(string? CompanyName, string? Domain, string Culture, string? Email)
{
    private const int LongestName = 256, LongestEmail = 254;
    private const string GlobalAdmin = "globalAdmin";

    private static readonly string[] Admins = [GlobalAdmin, "billingAdmin"];
    private static readonly Regex CulturePattern = new(@"\A[a-z]{2}-[A-Z]{2}\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex EmailPattern = new(@"\A[^@\s\p{C}]+@[^@\s\p{C}]+\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public string Country => Culture.Substring(3);

    /// <summary>Reads a consent. Who does not say its role is a Global administrator, and who does not say otherwise agrees.</summary>
    /// <exception cref="Refusal">Something is missing or impossible, the role does not suffice (contract §7), or the agreement is not accepted; its data names which.</exception>
    public static Consent Read(JObject body, OwnPartner partner)
    {
        var (name, domain) = (body.Text("companyName"), body.Text("domain"));
        if (name is null && (domain is null || body.Flag("newTenant") == true)) throw Refused("companyName", "The organisation's name is missing.");
        if (name?.Length > LongestName) throw Refused("companyName", $"The organisation's name is longer than {LongestName} characters.");
        if (!Admins.Contains(body.Text("role") ?? GlobalAdmin))
            throw new Refusal(403, 900150, "Only a Global administrator or a Billing administrator of the organisation can accept an invitation.", "role");
        if (body.Flag("agreement") == false) throw Refused("agreement", "Without the Microsoft Customer Agreement there is no relationship: it has to be accepted.");
        return new Consent(name, domain, ReadCulture(body.Text("culture") ?? partner.Culture), ReadEmail(body.Text("email")));
    }

    public static Refusal Refused(string member, string description) => new(400, 2000, description, member);

    private static string ReadCulture(string culture) =>
        CulturePattern.IsMatch(culture) ? culture : throw Refused("culture", $"The culture '{culture}' is not of the form en-US.");

    private static string? ReadEmail(string? email) =>
        email is null || (email.Length <= LongestEmail && EmailPattern.IsMatch(email)) ? email : throw Refused("email", $"'{email}' is no e-mail address.");
}
