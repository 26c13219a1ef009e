using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>What a request for delegated admin rights shows.</summary>
internal static class AdminPage
{
    private const int Ok = 200, BadRequest = 400;

    private static readonly (string Value, string Text)[] UserRoles = [("globalAdmin", "Global administrator"), ("user", "Any other role")];

    /// <summary>The page that asks which request it is.</summary>
    public static Page Enter(string given, string? wrong)
    {
        var fields = new Fields(wrong is null ? null : "request", wrong);
        return new Page(wrong is null ? Ok : BadRequest, (wrong is null ? "" : "Error: ") + "A request for administrator rights", Html.Of($"""
            <h1>A request for administrator rights</h1>
            <p>If a partner has sent you a link that ends with <code>#/partners/invitation/granularAdminRelationships/…</code>, copy it here from your browser’s address bar: the browser does not send the part after the #.</p>
            <form method="get" action="{ConsentPages.Home}" novalidate>
            {fields.Text("request", "The link, or the request’s ID", given)}
            <div class="actions"><button class="primary">Show the request</button></div>
            </form>
            """));
    }

    /// <summary>The request, with what was filled in and what is wrong with it.</summary>
    public static Page Of(AdminRequest asked, AdminForm form, RefusedException? refusal)
    {
        var question = $"Approve the administrator rights of {asked.Partner.CompanyName}?";
        return new Page(refusal?.Status ?? Ok, refusal is null ? question : "Error: " + question, Html.Of($"""
            {Fields.Summary("The request was not approved", IdOf(refusal?.Member), refusal?.Message)}<h1>Approve the administrator rights of {Words.Name(asked.Partner.CompanyName)}?</h1>
            {Terms(asked)}
            {(asked.Obstacle is { } obstacle ? Html.Of($"""<p class="wrong">{obstacle}</p>""") : Form(form, refusal))}
            """));
    }

    public static Page Approved(AdminRequest asked) => new(Ok, $"Approved: the administrator rights of {asked.Partner.CompanyName}", Html.Of($"""
        <h1>The request is approved</h1>
        <p><strong>{Words.Name(asked.Partner.CompanyName)}</strong> has the rights of the roles below in <strong>{Words.Name(asked.Request.Customer?.DisplayName ?? "")}</strong> until {asked.Request.EndDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.</p>
        {Roles(asked)}
        <p>The link cannot be used again.</p>
        """));

    public static Page Declined(AdminRequest asked, string back) => new(Ok, $"Declined: the administrator rights of {asked.Partner.CompanyName}", Html.Of($"""
        <h1>The request is declined</h1>
        <p>No rights were granted. This service notifies nobody: if {Words.Name(asked.Partner.CompanyName)} should know, tell it yourself.</p>
        <p>The request stays open until it expires: you can still <a href="{back}">read it again</a>.</p>
        """));

    private static string IdOf(string? member) => member == "role" ? "role-" + UserRoles[0].Value : "domain";

    private static Html Terms(AdminRequest asked) => Html.Of($"""
        <dl>
        <dt>Requested by</dt><dd><strong>{Words.Name(asked.Partner.CompanyName)}</strong>, {Words.Country(asked.Partner.Country)}</dd>
        <dt>Tenant ID</dt><dd><code>{asked.Partner.TenantId.ToString()}</code></dd>
        <dt>Name of the request</dt><dd>{Words.Name(asked.Request.DisplayName)}</dd>
        <dt>For</dt><dd>{(asked.Request.Customer is { } customer ? Words.Name(customer.DisplayName) : Html.Of($"any organisation that approves it"))}</dd>
        <dt>Duration</dt><dd>{asked.Request.Days.ToString(CultureInfo.InvariantCulture)} days from the approval on{Extension(asked.Request)}</dd>
        </dl>
        <h2>Rights that it gives</h2>
        {Roles(asked)}
        <p>It does not change what you buy, or from whom.</p>
        """);

    private static Html Extension(AdminTerms terms) => terms.ExtensionDays > 0
        ? Html.Of($"; it is extended automatically by {terms.ExtensionDays.ToString(CultureInfo.InvariantCulture)} days each time unless you end it")
        : Html.Of($"; it is not extended automatically");

    private static Html Roles(AdminRequest asked) => Html.Of($"""
        <ul class="gives">
        {asked.Request.Roles.Select(role => RoleNames.Of(role) is { } name ? Html.Of($"<li>{name}</li>") : Html.Of($"<li>A role with the ID <code>{role.ToString()}</code></li>"))}
        </ul>
        """);

    private static Html Form(AdminForm form, RefusedException? refusal)
    {
        var fields = new Fields(refusal is null ? null : IdOf(refusal.Member), refusal?.Message);
        return Html.Of($"""
            <form method="post" novalidate>
            {PostedForm.Showing()}
            <fieldset>
            <legend>Sign in (simulated)</legend>
            {fields.Text("domain", "Your organisation’s domain", form.Domain, "The domain of a customer in this sandbox, such as contoso.onmicrosoft.com.")}
            {fields.Group("Your role there", "role", UserRoles, form.Role)}
            </fieldset>
            <div class="actions">
            <button class="primary" name="decision" value="accept">Approve</button>
            <button name="decision" value="decline">Decline</button>
            </div>
            </form>
            """);
    }
}
