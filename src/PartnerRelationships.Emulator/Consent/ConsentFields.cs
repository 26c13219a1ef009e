using System.Linq;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>The form on the consent page: the simulated sign-in, the agreement, yes and no.</summary>
internal static class ConsentFields
{
    private static readonly string[] Members = ["companyName", "domain", "culture", "email", "role", "agreement"];

    private static readonly (string Value, string Text)[] Roles =
        [("globalAdmin", "Global administrator"), ("billingAdmin", "Billing administrator"), ("user", "User without an administrator’s role")];

    private static readonly (string Value, string Text)[] Tenants =
        [(ConsentForm.New, "A new one"), (ConsentForm.Existing, "One that exists in this sandbox, such as a former customer")];

    /// <summary>Whether what the sandbox refuses is a field of this form.</summary>
    public static bool Has(string? member) => Members.Contains(member);

    /// <summary>The id of the field that holds what the sandbox refuses.</summary>
    public static string IdOf(string? member, ConsentForm form) => member switch
    {
        "domain" when form.Tenant == ConsentForm.Existing => "existingDomain",
        "role" => "role-" + Roles[0].Value,
        _ => member ?? "",
    };

    public static Html Of(Invitation invitation, ConsentForm form, RefusedException? refusal)
    {
        var fields = new Fields(refusal is null ? null : IdOf(refusal.Member, form), refusal?.Message);
        return Html.Of($"""
            <form method="post" novalidate>
            {PostedForm.Showing()}
            <fieldset>
            <legend>Sign in (simulated)</legend>
            {SignIn(form, fields, invitation.Culture ?? form.Culture)}
            {fields.Group("Your role there", "role", Roles, form.Role)}
            </fieldset>
            <fieldset>
            <legend>Microsoft Customer Agreement</legend>
            {fields.Wrong("agreement")}<div class="choice"><input type="checkbox" id="agreement" name="agreement" value="yes"{(form.Agreed ? " checked" : "")} required{fields.State("agreement")}><label for="agreement">I have read the Microsoft Customer Agreement and accept it for my organisation.</label></div>
            </fieldset>
            <div class="actions">
            <button class="primary" name="decision" value="accept">Accept</button>
            <button name="decision" value="decline">Decline</button>
            </div>
            </form>
            """);
    }

    private static Html SignIn(ConsentForm form, Fields fields, string own) => Html.Of($"""
        {fields.Group("Your organisation", "tenant", Tenants, form.Tenant)}
        <div class="for-existing">
        {fields.Text("existingDomain", "Domain of the existing organisation", form.ExistingDomain, "Such as contoso.onmicrosoft.com.")}
        </div>
        <div class="for-new">
        {fields.Text("companyName", "Name of the organisation", form.CompanyName)}
        {fields.Text("domain", "Domain (optional)", form.Domain, "Such as contoso.onmicrosoft.com; without one, it is made from the name.")}
        {fields.Choice("culture", "Country and language", Words.Cultures(own), form.Culture)}
        {fields.Text("email", "Administrator’s e-mail address (optional)", form.Email, type: "email")}
        </div>
        """);
}
