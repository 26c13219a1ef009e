using System;
using System.Linq;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>What an invitation link shows: who asks for what, and what one is to do.</summary>
internal static class ConsentPage
{
    private const int Ok = 200;

    /// <summary>The page as it is opened.</summary>
    public static Page Of(Invitation invitation) => Of(invitation, new ConsentForm { Culture = invitation.Culture ?? "" }, null);

    /// <summary>The page with what was filled in, and what is wrong with it.</summary>
    public static Page Of(Invitation invitation, ConsentForm form, RefusedException? refusal)
    {
        var question = $"Accept the invitation of {invitation.Partner.CompanyName}?";
        return new Page(refusal?.Status ?? Ok, refusal is null ? question : "Error: " + question, Html.Of($"""
            {Fields.Summary("The invitation was not accepted", ConsentFields.IdOf(refusal?.Member, form), refusal?.Message)}<h1>Accept the invitation of {Words.Name(invitation.Partner.CompanyName)}?</h1>
            <p>{Words.Name(invitation.Partner.CompanyName)}{Together(invitation)} would like to be the company through which your organisation buys Microsoft’s cloud services.</p>
            {WhoAsks(invitation)}
            {WhatItDoes(invitation)}
            {WhoMayAccept(invitation)}
            {ConsentFields.Of(invitation, form, refusal)}
            """));
    }

    private static Html Together(Invitation invitation) =>
        invitation.Provider is { } provider ? Html.Of($", together with the indirect provider {Words.Name(provider.CompanyName)},") : default;

    private static Html WhoAsks(Invitation invitation) => Html.Of($"""
        <h2>Requested by</h2>
        {Party("Reseller", invitation.Partner)}
        {(invitation.Provider is { } provider ? Party("Indirect provider", provider) : default)}
        """);

    private static Html Party(string role, Party party) => Html.Of($"""
        <dl>
        <dt>{role}</dt><dd><strong>{Words.Name(party.CompanyName)}</strong></dd>
        <dt>Location</dt><dd>{Words.Country(party.Country)}</dd>
        <dt>Partner ID</dt><dd>{party.MpnId}</dd>
        <dt>Tenant ID</dt><dd><code>{party.TenantId.ToString()}</code></dd>
        </dl>
        """);

    private static Html WhatItDoes(Invitation invitation) => Html.Of($"""
        <h2>What your consent does</h2>
        <ul class="gives">
        <li>It creates a reseller relationship with {Words.Name(invitation.Partner.CompanyName)}: your organisation is in its list of customers, and it may manage the subscriptions and licences that you have through it.</li>
        {(invitation.Provider is { } provider ? Html.Of($"<li>It creates a reseller relationship with {Words.Name(provider.CompanyName)} too: the provider may place the orders for new subscriptions and more licences.</li>") : default)}
        <li>It accepts the Microsoft Customer Agreement for your organisation.</li>
        </ul>
        <h2>What it does not do</h2>
        <ul class="withholds">
        <li>It gives nobody administrator rights in your organisation. These need a separate request (granular delegated admin privileges), which shows the roles and the end date before you decide.</li>
        <li>It does not move anything that you bought directly or through another company.</li>
        </ul>
        """);

    private static Html WhoMayAccept(Invitation invitation) => Html.Of($"""
        <h2>Who can accept</h2>
        <p>A Global administrator or a Billing administrator of an organisation in this partner’s region: {Region(invitation.Region)}.</p>
        """);

    private static Html Region(PartnerRegion region) => region.Countries.Count == 1
        ? Html.Of($"{Words.Country(region.Countries[0])}")
        : Html.Of($"{region.Name} ({string.Join(", ", region.Countries.Select(Words.Country).Order(StringComparer.InvariantCulture))})");
}
