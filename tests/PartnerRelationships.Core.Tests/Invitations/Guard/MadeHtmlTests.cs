using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Mail.Html;

namespace PartnerRelationships.Core.Tests.Invitations.Guard;

/// <summary>The guard does not read an HTML that is made of a text which passed. That is right only as long as reading it would let it pass as well.</summary>
public sealed class MadeHtmlTests
{
    private const int Texts = 2_000;
    private static readonly Uri Link = new(FakeService.Link);
    private static readonly Uri Rights = new("https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/1");
    private static readonly HtmlReader Reader = new();

    private static readonly string[] Pieces =
    [
        FakeService.Link, Rights.OriginalString, "<" + FakeService.Link + ">", "\n", "\n\n", "\r\n \r\n", " ", "\t", "word", "Kft.", "A & B", "<b>", "</p>", "<script>", "\"", "'", "&amp;", "&#60;", "&nbsp", "<!--", "-->",
        "\u202E", "\u200F", "\u200B", "\uFEFF", "\u2028", "مرحبا", "日本語", "\U0001F600", "www.example.org", "https://admin.micros0ft.com/", "info@prospect.example", "login.", "=?utf-8?", "{{link}}", "\f", "\v", "\u0001", "]]>",
    ];

    [Fact]
    public void What_is_made_of_a_text_that_passes_passes()
    {
        var random = new Random(20_26);
        var passed = 0;
        foreach (var text in Enumerable.Range(0, Texts).Select(_ => TextOf(random)))
        {
            foreach (var rights in new[] { null, Rights })
            {
                if (Passes(() => LinkGuard.Check(text, Link, rights)))
                {
                    passed++;
                    Assert.True(Passes(() => LinkGuard.Check(Reader.Read(HtmlOf(text, rights)), Link, rights)), text);
                }
            }
        }

        Assert.True(passed > Texts / 20, $"Only {passed} texts passed.");
    }

    [Theory]
    [InlineData("<p style=\"margin:0 0 16px 0\">Hello", "<p style=\"margin:0 0 16px 0;display:none\">Hello", "HtmlTextHidden", true)]
    [InlineData("Hello", "Hello<script></script>", "HtmlForbidden", false)]
    [InlineData("Hello", "https://admin.micros0ft.com/", "LinkDeceptive", false)]
    [InlineData("</html>\n", "</html>\n<!--[if mso]>x<![endif]-->", "HtmlForbidden", false)]
    public void What_is_not_quite_made_of_the_text_is_read(string from, string to, string errorId, bool around)
    {
        var text = around ? $"Hello {FakeService.Link}" : $"Hello\n\n{FakeService.Link}";
        var html = HtmlOf(text, rights: null);
        var altered = html.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(html, altered);
        var invitation = new ResellerInvitation { Link = Link, Subject = "Hello", Body = text, HtmlBody = html };

        LinkGuard.Check(invitation, Reader);

        Assert.Equal(errorId, Assert.Throws<InvalidInputException>(() => LinkGuard.Check(invitation with { HtmlBody = altered }, Reader)).ErrorId);
    }

    private static string HtmlOf(string text, Uri? rights) => HtmlPart.Of(text, CultureInfo.GetCultureInfo("en"), Link, rights);

    private static string TextOf(Random random)
    {
        var pieces = new List<string> { "Hello ", FakeService.Link, "\n" };
        pieces.AddRange(Enumerable.Range(0, random.Next(12)).SelectMany(_ => new[] { Pieces[random.Next(Pieces.Length)], random.Next(3) == 0 ? "" : " " }));
        return string.Concat(pieces);
    }

    private static bool Passes(Action check)
    {
        try
        {
            check();
            return true;
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }
}
