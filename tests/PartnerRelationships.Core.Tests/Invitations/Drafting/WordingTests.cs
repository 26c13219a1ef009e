using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Drafting;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Mail.Html;

namespace PartnerRelationships.Core.Tests.Invitations.Drafting;

public sealed class WordingTests
{
    private static readonly string[] Languages = ["en", "hu", "de", "fr", "es", "it", "pl", "cs", "pt", "nl", "sv", "tr", "ja", "ar", "he"];
    private static readonly DelegatedAdminOffer Offer = DelegatedAdminOffer.Of("5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836");

    public static TheoryData<string, string?, bool, string?> Kinds()
    {
        var kinds = new TheoryData<string, string?, bool, string?>();
        foreach (var language in Languages)
        {
            kinds.Add(language, null, false, "Kék Tó Kft.");
            kinds.Add(language, "Duna <Distribution>", false, "O'Neill & Sons");
            kinds.Add(language, null, true, null);
            kinds.Add(language, "Duna Distribution", true, "株式会社青い湖");
        }

        return kinds;
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_language_has_every_kind(string language, string? provider, bool asksForRights, string? customer)
    {
        var draft = Draft(language, provider, asksForRights, customer);

        LinkGuard.Check(draft, new HtmlReader());
        Assert.Equal(2, draft.Body.Split(FakeService.Link).Length);
        Assert.Equal(asksForRights, draft.Body.Contains(Offer.Link.OriginalString, StringComparison.Ordinal));
        Assert.All([draft.Body, draft.Subject, draft.HtmlBody!], part => Assert.DoesNotContain("{{", part, StringComparison.Ordinal));
        Assert.All(new[] { provider, customer, "Andor Cloud", "5", "Microsoft Customer Agreement" }.OfType<string>(), named =>
        {
            Assert.Contains(named, draft.Body, StringComparison.Ordinal);
            Assert.Contains(WebUtility.HtmlEncode(named), WebUtility.HtmlEncode(WebUtility.HtmlDecode(draft.HtmlBody!)), StringComparison.Ordinal);
        });
        Assert.DoesNotContain("\n\n\n", draft.Body, StringComparison.Ordinal);
        Assert.Equal(language is "ar" or "he" ? "rtl" : "ltr", Attribute(draft, "html", "dir"));
        Assert.Equal(language, Attribute(draft, "html", "lang"));
    }

    [Fact]
    public void No_two_languages_are_the_same_and_each_says_more_for_more()
    {
        var bodies = Languages.Select(language => Draft(language, null, false, null).Body).ToList();

        Assert.Equal(bodies.Count, bodies.Distinct().Count());
        Assert.All(Languages, language => Assert.True(Draft(language, "P", true, null).Body.Length > Draft(language, "P", false, null).Body.Length + 200));
    }

    [Theory]
    [InlineData("hu-HU", "Tisztelt")]
    [InlineData("de-AT", "Guten Tag")]
    [InlineData("pt-BR", "Exmos.")]
    [InlineData("ja-JP", "御中")]
    [InlineData("fi-FI", "Hello")]
    [InlineData(null, "Hello")]
    public void A_culture_gets_its_language_and_an_unknown_one_English(string? culture, string greeting)
    {
        var draft = Draft(culture, null, false, "Kék Tó");

        Assert.Contains(greeting, draft.Body, StringComparison.Ordinal);
        Assert.Equal(culture is null or "fi-FI" ? "en" : culture, Attribute(draft, "html", "lang"));
    }

    [Fact]
    public void The_html_has_the_text_in_paragraphs_with_the_links_to_click()
    {
        var draft = Draft("en", null, true, "A <b>bold</b> & \"quoted\" name");
        var html = new HtmlReader().Read(draft.HtmlBody!);

        Assert.Equal([FakeService.Link, Offer.Link.OriginalString], html.Elements.Where(element => element.Name == "a").Select(link => link.Attributes[0].Value));
        Assert.DoesNotContain(html.Elements, element => element.Name == "b");
        Assert.Contains("Hello A <b>bold</b> & \"quoted\" name,", html.Text, StringComparison.Ordinal);
        Assert.True(html.Elements.Count(element => element.Name == "p") >= 8);
    }

    internal static ResellerInvitation Draft(string? culture, string? provider, bool asksForRights, string? customer)
    {
        var blank = new ResellerInvitation
        {
            Link = new Uri(FakeService.Link),
            ProviderName = provider,
            CustomerName = customer,
            DelegatedAdminLink = asksForRights ? Offer.Link : null,
        };
        return InvitationTemplates.Ours.For(culture).Fill(blank, InvitationFields.Of(blank, "Andor Cloud", CultureInfo.GetCultureInfo("en"), new Dictionary<string, string?>()));
    }

    private static string Attribute(ResellerInvitation draft, string element, string name) =>
        new HtmlReader().Read(draft.HtmlBody!).Elements.First(one => one.Name == element).Attributes.First(one => one.Name == name).Value;
}
