using System;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Invitations.Guard;

public sealed class LinkGuardTests
{
    private static readonly Uri Link = new(FakeService.Link);

    [Theory]
    [InlineData("Please open {0} and accept.")]
    [InlineData("Open {0}.\nOnce more: <{0}>")]
    [InlineData("{0}")]
    [InlineData("See https://www.example.org/about first, then ({0}).")]
    public void A_text_with_the_link_unaltered_passes(string text) =>
        LinkGuard.Check(text.Replace("{0}", FakeService.Link), Link);

    [Theory]
    [InlineData("Just call me.")]
    [InlineData("")]
    [InlineData("https://www.example.org/")]
    public void A_text_without_the_link_is_refused(string text) =>
        Assert.Equal("LinkMissing", Assert.Throws<InvalidInputException>(() => LinkGuard.Check(text, Link)).ErrorId);

    [Theory]
    [InlineData("partnerId=1", "partnerId=2")]
    [InlineData("msppId=42", "msppId=43")]
    [InlineData("admin.microsoft.com", "admin.micros0ft.com")]
    [InlineData("#/partners/invitation", "#/partners/invitation2")]
    [InlineData("https:", "http:")]
    public void A_link_changed_anywhere_is_refused_even_beside_the_right_one(string from, string to)
    {
        var altered = FakeService.Link.Replace(from, to);

        Assert.Equal("LinkAltered", Assert.Throws<InvalidInputException>(() => LinkGuard.Check(altered, Link)).ErrorId);
        Assert.Equal("LinkAltered", Assert.Throws<InvalidInputException>(() => LinkGuard.Check($"{Link.OriginalString} or {altered}", Link)).ErrorId);
    }

    [Theory]
    [InlineData("See:{0}", "LinkNotClickable")]
    [InlineData("リンク：{0}です", "LinkNotClickable")]
    [InlineData("Open {0}\u200B now", "LinkNotClickable")]
    [InlineData("Open \u202E{0} now", "LinkNotClickable")]
    [InlineData("Open {0}2 now", "LinkAltered")]
    [InlineData("Open {0}.html now", "LinkAltered")]
    public void A_link_that_a_mail_program_would_cut_or_make_longer_is_refused(string text, string errorId) =>
        Assert.Equal(errorId, Assert.Throws<InvalidInputException>(() => LinkGuard.Check(text.Replace("{0}", FakeService.Link), Link)).ErrorId);

    [Theory]
    [InlineData("https://admin.micros0ft.com/", "LinkDeceptive")]
    [InlineData("https://аdmin.microsoft.com/", "LinkDeceptive")]
    [InlineData("https://xn--dmin-43d.microsoft.com.example/", "LinkDeceptive")]
    [InlineData("https://xn--micrsoft-qbh.com/", "LinkDeceptive")]
    [InlineData("https://admin.rnicrosoft.com/", "LinkDeceptive")]
    [InlineData("https://admin.microsoft.co/", "LinkDeceptive")]
    [InlineData("https://admin.microsoft.com.example.net/", "LinkDeceptive")]
    [InlineData("https://admin%2Emicrosoft%2Ecom.example.net/", "LinkDeceptive")]
    [InlineData("https://admin.microsoft.com@evil.example/", "LinkDeceptive")]
    [InlineData("https:\\\\admin.microsoft.com@evil.example", "LinkDeceptive")]
    [InlineData("admin.microsof\u00ADt.com.example.net", "LinkDeceptive")]
    [InlineData("https://evil.example/Home?invTyp%65=ResellerRelationship", "LinkAltered")]
    [InlineData("https://evil.example/Home?invTyp%2565=ResellerRelationship", "LinkAltered")]
    [InlineData("https://evil.example/Home?ｐａｒｔｎｅｒＩｄ＝1", "LinkAltered")]
    [InlineData("evil.example/Home?part\u200BnerId=1", "LinkAltered")]
    [InlineData("https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/1-2", "LinkAltered")]
    public void What_passes_for_the_service_or_for_its_links_is_refused_beside_the_right_link(string stranger, string errorId) =>
        Assert.Equal(errorId, Assert.Throws<InvalidInputException>(() => LinkGuard.Check($"{FakeService.Link}\n{stranger}", Link)).ErrorId);

    [Theory]
    [InlineData("https://login.micros0ftonline.com/")]
    [InlineData("https://login.microsoftonlime.com/")]
    [InlineData("https://login.microsoftonline.com.example.net/")]
    [InlineData("https://login-microsoftonline-com.example.net/")]
    [InlineData("https://login-microsoftonline.example/")]
    [InlineData("https://login.microsoftonline.com-signin.example/")]
    [InlineData("https://contoso.microsoftonline.example/")]
    [InlineData("https://login.microsoftonline.co/")]
    [InlineData("https://login.microsoftonline.uss/")]
    [InlineData("https://login.micrоsoftonline.us/")]
    [InlineData("https://login.partner.microsoft0nline.cn/")]
    [InlineData("https://login.partner.microsoftonline.cn.example/")]
    [InlineData("https://login.llve.com/")]
    [InlineData("https://login.live.com.example/")]
    [InlineData("https://login-live-com.example/")]
    [InlineData("https://logln.live.com.example/")]
    [InlineData("https://login.livе.com/")]
    [InlineData("https://account.microsft.com/")]
    [InlineData("https://account-microsoft.example/")]
    [InlineData("https://partner.rnicrosoft.com/")]
    [InlineData("https://partner-microsoft.com/")]
    [InlineData("https://partner.mícrosoft.com/")]
    [InlineData("https://xn--partner-microsoft-8nb.example/")]
    [InlineData("https://entra.microsoft.com.example/")]
    [InlineData("https://portal.azure.com.example/")]
    [InlineData("https://portal.azuer.com/")]
    [InlineData("https://portal-office-com.example/")]
    [InlineData("https://login-microsoftonline-com.z13.web.core.windows.net/")]
    [InlineData("https://login-microsoft-com.onmicrosoft.com/")]
    [InlineData("https://login.windows.net.example/")]
    [InlineData("https://admin.cloud.rnicrosoft/")]
    [InlineData("https://login.microsoftonline.com@evil.example/")]
    [InlineData("https://login.microsoftonline.com:x@evil.example/")]
    [InlineData("login.microsoftonline.com.evil.example")]
    public void What_passes_for_a_host_where_people_sign_in_is_refused(string stranger) =>
        Assert.Equal("LinkDeceptive", Assert.Throws<InvalidInputException>(() => LinkGuard.Check($"{FakeService.Link}\n{stranger}", Link)).ErrorId);

    [Theory]
    [InlineData("https://login.microsoftonline.com/common https://login.microsoftonline.us https://login.partner.microsoftonline.cn login.live.com")]
    [InlineData("https://account.microsoft.com https://partner.microsoft.com/hu-hu https://portal.azure.com https://portal.office.com https://admin.cloud.microsoft/")]
    [InlineData("https://contoso.onmicrosoft.com https://contoso.sharepoint.com/sites/x https://contoso.blob.core.windows.net/x")]
    [InlineData("https://microsoft.contoso.example https://www.contoso.example/microsoft-365 https://contoso-office.com https://my-live.com https://olive.com")]
    [InlineData("https://login.contoso.example https://portal.contoso.com https://partner.contoso.com https://admin.contoso.com ada@contoso.onmicrosoft.com")]
    [InlineData("https://microsoft365.contoso.example and contoso.com, fabrikam.com, www.softcat.com, https://account.live.com")]
    public void Hosts_of_Microsoft_and_of_others_pass(string text) => LinkGuard.Check($"{FakeService.Link}\n{text}", Link);

    [Theory]
    [InlineData("https://learn.microsoft.com/partner-center and https://admin.microsoft.com/#/BillingAccounts")]
    [InlineData("https://www.kékto.example/ajánlat?a=1&b=2, iroda@kekto.example, 100% (2026.11.30.)")]
    [InlineData("詳細は https://contoso.example/日本 をご覧ください。")]
    [InlineData("מ-Microsoft, http://localhost:8080/x")]
    public void Other_addresses_are_ignored(string text) => LinkGuard.Check($"{FakeService.Link}\n{text}", Link);

    [Fact]
    public void The_link_for_delegated_admin_rights_must_be_there_as_well()
    {
        var offer = DelegatedAdminOffer.Of("5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836");

        LinkGuard.Check($"{FakeService.Link}\n{offer.Link.OriginalString}", Link, offer.Link);
        Assert.Equal("LinkMissing", Assert.Throws<InvalidInputException>(() => LinkGuard.Check(FakeService.Link, Link, offer.Link)).ErrorId);
    }

    [Fact]
    public void A_link_broken_over_two_lines_is_refused()
    {
        var half = FakeService.Link.Length / 2;

        Assert.Throws<InvalidInputException>(() => LinkGuard.Check(FakeService.Link[..half] + "\n" + FakeService.Link[half..], Link));
    }
}
