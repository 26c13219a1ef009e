using System;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Mail.Html;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>Keeps the personalised link in a draft: it ties the customer to the partner, so it must be there, once or more, unaltered, clickable
/// and seen wherever it stands, and nothing beside it may pass for it. The same holds for the link that asks for delegated admin rights.</summary>
public static class LinkGuard
{
    // A draft is checked when it is made and again when it leaves, mostly unchanged and a moment later.
    private static readonly RecentResults<string, bool> Passed = new(capacity: 4_096);

    /// <summary>Lets an invitation pass whose text and HTML hold its links, and no other invitation links.</summary>
    /// <param name="invitation">The draft.</param>
    /// <param name="reader">Reads its HTML.</param>
    /// <exception cref="InvalidInputException">A link is missing (LinkMissing), altered (LinkAltered), cannot be clicked (LinkNotClickable),
    /// or another one passes for it (LinkDeceptive, LinkHidden); it need not be seen (HtmlTextHidden, HtmlContrastTooLow); or the HTML or its
    /// style holds what is not on the list (HtmlForbidden, HtmlStyleForbidden, HtmlInvalid).</exception>
    public static void Check(ResellerInvitation invitation, IHtmlReader reader) => Passed.Get(HashOf(invitation), _ =>
    {
        LinkText.RefuseStrangers(invitation.Subject, invitation.Link);
        Check(invitation.Body, invitation.Link, invitation.DelegatedAdminLink);
        if (invitation.HtmlBody is { } html)
        {
            Check(reader.Read(html), invitation.Link, invitation.DelegatedAdminLink);
        }

        return true;
    });

    /// <summary>Lets a text pass that holds the links and no other invitation link.</summary>
    /// <inheritdoc cref="Check(ResellerInvitation, IHtmlReader)"/>
    public static void Check(string text, Uri link, Uri? delegatedAdminLink = null)
    {
        var expected = Expected(link, delegatedAdminLink);
        var missing = expected.FirstOrDefault(one => !LinkText.Holds(text, one));
        LinkText.RefuseStrangers(expected.Aggregate(text, LinkText.Without), link);
        if (missing is not null)
        {
            throw LinkErrors.Missing("text", missing);
        }
    }

    /// <summary>Lets an HTML text pass that holds the links and no other invitation link, and nothing that a mail should not.</summary>
    /// <inheritdoc cref="Check(ResellerInvitation, IHtmlReader)"/>
    public static void Check(HtmlOutline html, Uri link, Uri? delegatedAdminLink = null)
    {
        var styles = HtmlRules.Check(html);
        var expected = Expected(link, delegatedAdminLink);
        var found = new HtmlLinks(html, link).Check(expected);
        LinkText.RefuseStrangers(expected.Aggregate(html.Text, LinkText.Without), link);
        if (expected.FirstOrDefault(one => !found.Contains(one)) is { } missing)
        {
            throw LinkErrors.Missing("HTML", missing);
        }

        styles.RequireSeen([.. found.SelectMany(places => places)], "the invitation's link");
    }

    // The hash of all that the guard reads. Each text follows its length, so that no two drafts look alike.
    private static string HashOf(ResellerInvitation invitation)
    {
        var all = new StringBuilder();
        foreach (var text in new[] { invitation.Subject, invitation.Body, invitation.HtmlBody, invitation.Link.OriginalString, invitation.DelegatedAdminLink?.OriginalString })
        {
            all.Append(text?.Length ?? -1).Append(':').Append(text);
        }

        return Hexadecimal.Of(Sha256.Of(Encoding.Unicode.GetBytes(all.ToString())));
    }

    private static string[] Expected(params Uri?[] links) => [.. links.OfType<Uri>().Select(link => link.OriginalString)];
}
