using System;
using System.Net;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Mail.Html;

namespace PartnerRelationships.Core.Tests.Invitations.Guard;

public sealed class HtmlGuardTests
{
    private static readonly Uri Link = new(FakeService.Link);
    private static readonly string Good = $"<a href=\"{WebUtility.HtmlEncode(FakeService.Link)}\">Accept</a>";

    [Theory]
    [InlineData("<p>{0}</p>")]
    [InlineData("<html lang=hu><head><meta charset=utf-8><style>p{color:#333}</style></head><body><table width=100%><tr><td>{0}</td></tr></table></body></html>")]
    [InlineData("<style>/* ours */ p { color: #333 !important; text-align: left }</style><p style='font-size:1em /* px */'>{0}</p>")]
    [InlineData("<p>{0}</p><a href=\"https://www.contoso.example/\">www.contoso.example</a> <a href='mailto:ada@contoso.example'>ada@contoso.example</a>")]
    [InlineData("<!-- header --><p>{0}<img src=\"https://contoso.example/logo.png\" alt=Contoso></p>")]
    public void Html_with_the_link_passes(string html) => Check(html.Replace("{0}", Good));

    [Fact]
    public void A_picture_can_be_the_link() => Check(Good.Replace("Accept", "<img src='cid:logo' alt=''>"));

    [Theory]
    [InlineData("<p>Nothing</p>", "LinkMissing")]
    [InlineData("{1}", "LinkMissing")]
    [InlineData("<!-- {2} -->", "LinkMissing")]
    [InlineData("<a href=\"{2}\"></a>", "LinkMissing")]
    [InlineData("<a href=\"{2}\">&#8203;</a>", "LinkMissing")]
    [InlineData("<a href=\"{2}\">&#10240;&#xFFA0;</a>", "LinkMissing")]
    [InlineData("Thank you<a href=\"{2}\">.</a>", "LinkMissing")]
    [InlineData("<a href=\"{2}\">https://www.contoso.example/</a>", "LinkHidden")]
    [InlineData("{0}<a href=\"https://evil.example/\">https://www.contoso.example/</a>", "LinkHidden")]
    [InlineData("{0}<a href=\"https://evil.example/\">see www.contoso<b>.example</b>/x</a>", "LinkHidden")]
    [InlineData("{0}<a href=\"https://evil.example/\">{2}</a>", "LinkHidden")]
    [InlineData("{0}<a href=\"https://evil.example/\">\u202Emoc.tfosorcim</a>", "LinkHidden")]
    [InlineData("{0}<a href=\"https://evil.example/?partnerId=2\">here</a>", "LinkAltered")]
    [InlineData("{0}<a href=\"https://evil.example/?partner&#73;d=2\">here</a>", "LinkAltered")]
    [InlineData("{0}<a href=\"https://admin.microsoft.com@evil.example\">here</a>", "LinkDeceptive")]
    [InlineData("{0}<a href=\"https://xn--micrsoft-qbh.com\">here</a>", "LinkDeceptive")]
    [InlineData("{0}<a href=\"javascript:alert(1)\">here</a>", "LinkDeceptive")]
    [InlineData("{0}<a href=\" java\tscript:alert(1)\">here</a>", "LinkDeceptive")]
    [InlineData("{0}<a href=\"data:text/html,x\">here</a>", "LinkDeceptive")]
    [InlineData("{0}<a href=\"//evil.example\">here</a>", "LinkDeceptive")]
    [InlineData("{0}<p>https://evil.example/Home?inv<b>Type=</b>1</p>", "LinkAltered")]
    public void Links_that_are_missing_or_lie_are_refused(string html, string errorId) => Refused(html, errorId);

    [Theory]
    [InlineData("<base href=\"https://evil.example/\">")]
    [InlineData("<script>x</script>")]
    [InlineData("<p onclick=\"x\">x</p>")]
    [InlineData("<form action=\"https://evil.example\"></form>")]
    [InlineData("<input name=a>")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>")]
    [InlineData("<meta http-equiv=refresh content=\"0;url=https://evil.example\">")]
    [InlineData("<svg><a xlink:href='x'>x</a></svg>")]
    [InlineData("<link rel=stylesheet href=\"https://evil.example/x.css\">")]
    [InlineData("<img src=\"data:image/svg+xml,x\">")]
    [InlineData("<img src=x srcset=y>")]
    [InlineData("<!--[if mso]><a href='https://evil.example'>x</a><![endif]-->")]
    [InlineData("<![CDATA[><a href='https://evil.example'>x</a>]]>")]
    [InlineData("<object></object>")]
    [InlineData("<area href=\"https://evil.example\">")]
    [InlineData("<bdo dir=rtl>x</bdo>")]
    public void What_runs_loads_sends_or_covers_is_refused(string html) => Refused("{0}" + html, "HtmlForbidden");

    [Theory]
    [InlineData("<p style=\"background:url(https://evil.example/x)\">x</p>")]
    [InlineData("<style>@import 'https://evil.example/x.css'</style>")]
    [InlineData("<style>a:after { content : 'x' }</style>")]
    [InlineData("<style>/* x</style>")]
    [InlineData("<div style=\"position:absolute;top:0\">x</div>")]
    [InlineData("<p style='unicode-bidi:bidi-override;direction:rtl'>x</p>")]
    public void Styles_that_load_cover_add_or_turn_around_are_refused(string html) => Refused("{0}" + html, "HtmlStyleForbidden");

    [Fact]
    public void A_tower_of_elements_is_refused() => Refused(string.Concat(System.Linq.Enumerable.Repeat("<b>", 300)), "HtmlInvalid");

    private static void Refused(string html, string errorId)
    {
        var encoded = WebUtility.HtmlEncode(FakeService.Link);
        var whole = html.Replace("{0}", Good).Replace("{1}", encoded).Replace("{2}", encoded);
        Assert.Equal(errorId, Assert.Throws<InvalidInputException>(() => Check(whole)).ErrorId);
    }

    private static void Check(string html) => LinkGuard.Check(new HtmlReader().Read(html), Link);
}
