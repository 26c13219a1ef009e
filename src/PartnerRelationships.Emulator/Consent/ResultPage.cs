namespace PartnerRelationships.Emulator.Consent;

/// <summary>What has come of the decision.</summary>
internal static class ResultPage
{
    private const int Ok = 200;

    public static Page Accepted(Invitation outcome)
    {
        var customer = outcome.Customer!;
        return new Page(Ok, $"Accepted: {customer.CompanyName} is now a customer of {outcome.Partner.CompanyName}", Html.Of($"""
            <h1>The invitation is accepted</h1>
            <p><strong>{Words.Name(customer.CompanyName)}</strong> is a customer of <strong>{Words.Name(outcome.Partner.CompanyName)}</strong>{Provider(outcome)} from now on.</p>
            <dl>
            <dt>Organisation</dt><dd>{Words.Name(customer.CompanyName)}</dd>
            <dt>Domain</dt><dd>{customer.Domain}</dd>
            <dt>Tenant ID</dt><dd><code>{customer.Id.ToString()}</code></dd>
            </dl>
            <h2>What happens now</h2>
            <p>The partner finds your organisation in its list of customers. It has no administrator rights in it.</p>
            <p class="quiet">In PowerShell: <code>Get-PartnerCustomer -CustomerId {customer.Id.ToString()}</code></p>
            """));
    }

    public static Page Declined(Invitation invitation, string back) => new(Ok, $"Declined: the invitation of {invitation.Partner.CompanyName}", Html.Of($"""
        <h1>The invitation is declined</h1>
        <p>Nothing was created: your organisation has no new relationship.</p>
        <p>This service notifies nobody. If the partner should know, tell it yourself.</p>
        <p>The link stays valid: you can still <a href="{back}#/partners/invitation">read the invitation again</a>.</p>
        """));

    private static Html Provider(Invitation outcome) =>
        outcome.Provider is { } provider ? Html.Of($" and of the indirect provider <strong>{Words.Name(provider.CompanyName)}</strong>") : default;
}
