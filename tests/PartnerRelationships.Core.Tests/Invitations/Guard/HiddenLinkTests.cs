using System;
using System.Linq;
using System.Net;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Mail.Html;

namespace PartnerRelationships.Core.Tests.Invitations.Guard;

public sealed class HiddenLinkTests
{
    private static readonly string Address = WebUtility.HtmlEncode(FakeService.Link);

    public static TheoryData<string> Names => [.. WaysOfHiding.All.Select(way => way.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_link_that_need_not_be_seen_is_refused(string name)
    {
        var (_, html, errorId) = WaysOfHiding.All.Single(way => way.Name == name);

        var error = Assert.Throws<InvalidInputException>(() => Check(html));

        Assert.Equal(errorId, error.ErrorId);
        Assert.False(string.IsNullOrEmpty(error.RecommendedAction));
    }

    [Theory]
    [InlineData("<div style='max-width:640px;margin:0 auto'><p>x</p>{0}</div>")]
    [InlineData("<table width=600 cellpadding=8><tr><td>x</td><td style='padding:16px'>{0}</td></tr></table>")]
    [InlineData("<center><font face=Arial size=2>{0}</font></center><ul><li>x</li></ul>")]
    [InlineData("<!DOCTYPE html><html><head><style>p{margin:0 0 16px 0}</style></head><body bgcolor=#ffffff><blockquote>{0}</blockquote></body></html>")]
    [InlineData("<div style='display:none'>x</div><p>Accept: <a href=\"{1}\">here</a></p>{0}")]
    public void Nesting_and_neighbours_change_nothing(string around) =>
        Assert.All(WaysOfHiding.All.Where(way => way.ErrorId != "HtmlInvalid"), way => Assert.Throws<InvalidInputException>(() => Check(around.Replace("{0}", way.Html, StringComparison.Ordinal))));

    [Theory]
    [InlineData("<p>\n<a href=\"{1}\" style=\"position:absolute\">Accept</a></p>", "'position' ('position:absolute' at <a> in line 2)")]
    [InlineData("<table>\n<tr>\n<td class=\"button\" style=\"overflow:hidden\">{0}</td></tr></table>", "'overflow:hidden' at <td class=\"button\"> in line 3 can hide the invitation's link.")]
    [InlineData("<style>\n.x a { display: none }</style><p class=x>{0}</p>", "'display:none' in the rule '.x a' of <style> in line 1 can hide the invitation's link.")]
    [InlineData("<p style=\"margin:-3px\">{0}</p>", "'-3px' is not a value that 'margin' may have in a mail (at <p> in line 1).")]
    [InlineData("<p>{0}</p><p onclick=\"x\">x</p>", "'onclick=\"x\"' at <p> in line 1")]
    [InlineData("<p>\n\n<a href=\"{1}\" style=\"color:#aaaaaa\">Accept</a></p>", "The invitation's link, <a> in line 3, would be in #aaaaaa on #ffffff: a contrast of 2.32:1; the minimum is 3:1.")]
    [InlineData("<style>@media (prefers-color-scheme: dark){body{background:#111}}</style><p>{0}</p>", "would be in #0000ee on #111111 (with '(prefers-color-scheme: dark)'): a contrast of")]
    public void What_is_refused_is_named_with_its_place(string html, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidInputException>(() => Check(html)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<p style=\"position:absolute\">{0}</p>", "tables, padding and margins")]
    [InlineData("<p style=\"margin:-3px\">{0}</p>", "'margin' takes up to 4 of these: a length from 0 to 200px or 25%; or auto")]
    [InlineData("<p style=\"mso-color-alt:white\">{0}</p>", "'color' and 'background-color'")]
    [InlineData("<p style=\"display:none\">{0}</p>", "text without the link")]
    public void The_error_says_what_to_write_instead(string html, string advice) =>
        Assert.Contains(advice, Assert.Throws<InvalidInputException>(() => Check(html)).RecommendedAction, StringComparison.Ordinal);

    private static void Check(string html) =>
        LinkGuard.Check(new HtmlReader().Read(html.Replace("{0}", $"<a href=\"{Address}\">Accept</a>").Replace("{1}", Address)), new Uri(FakeService.Link));
}
