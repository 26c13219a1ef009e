using System;
using System.Linq;
using System.Runtime.CompilerServices;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Mail.Html;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>Keeps the personalised link in a draft: it ties the customer to the partner, so it must be there, once or more, unaltered, clickable
/// and seen wherever it stands, and nothing beside it may pass for it. The same holds for the link that asks for delegated admin rights.</summary>
public static class LinkGuard
{
    // A draft is checked when it is made and again when it leaves, mostly a moment later and the same object.
    private static readonly RecentResults<Texts, bool> Passed = new(capacity: 512);

    /// <summary>Lets an invitation pass whose text and HTML hold its links, and no other invitation links.</summary>
    /// <param name="invitation">The draft.</param>
    /// <param name="reader">Reads its HTML.</param>
    /// <exception cref="InvalidInputException">A link is missing (LinkMissing), altered (LinkAltered), cannot be clicked (LinkNotClickable),
    /// or another one passes for it (LinkDeceptive, LinkHidden); it need not be seen (HtmlTextHidden, HtmlContrastTooLow); or the HTML or its
    /// style holds what is not on the list (HtmlForbidden, HtmlStyleForbidden, HtmlInvalid).</exception>
    public static void Check(ResellerInvitation invitation, IHtmlReader reader) => Passed.Get(new Texts(invitation), _ =>
    {
        LinkText.RefuseStrangers(invitation.Subject, invitation.Link);
        Check(invitation.Body, invitation.Link, invitation.DelegatedAdminLink);
        if (invitation.HtmlBody is { } html && !IsMadeOfBody(html, invitation))
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

    // What is made of a text that passed passes: all its words are the text's, each link shows itself, and the markup around them is always the same.
    // Reading it again for each of thousands of mails would cost more than all the rest of a draft. Of two links neither may be a part of the other.
    private static bool IsMadeOfBody(string html, ResellerInvitation invitation) =>
        HtmlPart.IsOf(html, invitation.Body, invitation.Link, invitation.DelegatedAdminLink)
        && (invitation.DelegatedAdminLink?.OriginalString is not { } other
            || (!other.Contains(invitation.Link.OriginalString) && !invitation.Link.OriginalString.Contains(other)));

    private static string[] Expected(params Uri?[] links) => [.. links.OfType<Uri>().Select(link => link.OriginalString)];

    /// <summary>All that the guard reads of an invitation; the same if they are the same objects.</summary>
    private readonly struct Texts(ResellerInvitation invitation) : IEquatable<Texts>
    {
        private readonly (object Subject, object Body, object? Html, object Link, object? DelegatedAdmin) all =
            (invitation.Subject, invitation.Body, invitation.HtmlBody, invitation.Link, invitation.DelegatedAdminLink);

        public bool Equals(Texts other) => ReferenceEquals(all.Subject, other.all.Subject) && ReferenceEquals(all.Body, other.all.Body) && ReferenceEquals(all.Html, other.all.Html)
            && ReferenceEquals(all.Link, other.all.Link) && ReferenceEquals(all.DelegatedAdmin, other.all.DelegatedAdmin);

        public override bool Equals(object? obj) => obj is Texts other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(all.Body);
    }
}
