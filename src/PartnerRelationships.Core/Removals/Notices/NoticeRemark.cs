using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Mail.Html;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>The remark on top of every draft: that it is one, no legal advice, and that Partner Center sends none. No template knows it, so none
/// can leave it out.</summary>
internal static class NoticeRemark
{
    private const string Id = "draft-remark";
    private static readonly OurWording Wording = new("Notices.Remark");
    private static readonly Regex BodyTag = new(@"<body(?:\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Puts it on top of text and HTML.</summary>
    /// <exception cref="InvalidInputException">The HTML holds what has no place in a mail (HtmlForbidden, HtmlStyleForbidden, HtmlInvalid), or would
    /// hide the remark (HtmlTextHidden, HtmlContrastTooLow).</exception>
    public static FilledTemplate OnTopOf(FilledTemplate filled, CultureInfo language, IHtmlReader reader)
    {
        var (wording, written) = Wording.In(language);
        var remark = wording.Text.Trim();
        return filled with { Text = $"{remark}\n\n{filled.Text}", Html = OnTopOf(filled.Html, Paragraph(remark, written), reader) };
    }

    // Where no body begins that a reader takes for one, it stands before everything.
    private static string OnTopOf(string html, string paragraph, IHtmlReader reader)
    {
        var inside = BodyTag.Replace(html, tag => $"{tag.Value}\n{paragraph}", count: 1);
        var whole = PlacesIn(reader.Read(inside)).Count > PlacesIn(reader.Read(html)).Count ? inside : paragraph + "\n" + html;
        var outline = reader.Read(whole);
        HtmlRules.Check(outline).RequireSeen(PlacesIn(outline), "the remark that this is a draft");
        return whole;
    }

    private static List<int> PlacesIn(HtmlOutline html) =>
        [.. Enumerable.Range(0, html.Elements.Count).Where(place => html.Elements[place].Attributes.Any(attribute => attribute.Name == "id" && string.Equals(attribute.Value, Id, StringComparison.Ordinal)))];

    private static string Paragraph(string remark, CultureInfo language) =>
        $"<p id=\"{Id}\" lang=\"{language.Name}\" dir=\"{(language.TextInfo.IsRightToLeft ? "rtl" : "ltr")}\" style=\"display:block;margin:0 0 24px 0;padding:12px 16px;max-width:608px;"
        + $"border:2px solid #8a1c1c;background:#fff4f4;color:#5c1111;font-weight:bold\">{HtmlText.Encode(remark)}</p>";
}
