using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Invitations;

/// <summary>Keeps the personalised link in a text: it ties the customer to the partner, so it must be there, once or more, unaltered.</summary>
public static class LinkGuard
{
    private static readonly Regex Address = new(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly char[] SentenceMarks = ['.', ',', ';', ':', '!', '?', ')', ']', '}', '\''];

    /// <summary>Lets a text pass that holds the link and no other invitation link.</summary>
    /// <exception cref="InvalidInputException">The link is missing (LinkMissing) or stands there altered (LinkAltered).</exception>
    public static void Check(string text, Uri link)
    {
        var expected = link.OriginalString;
        var addresses = Address.Matches(text).Cast<Match>().Select(match => match.Value.TrimEnd(SentenceMarks)).ToList();
        var stranger = addresses.Find(address => address != expected && InvitationLink.LooksLikeOne(address));
        if (stranger is not null)
        {
            throw Refuse("LinkAltered", $"The text holds an invitation link that is not this invitation's: {stranger}", expected);
        }

        if (!addresses.Contains(expected))
        {
            throw Refuse("LinkMissing", "The text does not hold the invitation's personalised link.", expected);
        }
    }

    private static InvalidInputException Refuse(string errorId, string message, string expected) => new(errorId, message)
    {
        RecommendedAction = $"Leave this link in the text as it is, since it ties the customer to your account: {expected}",
    };
}
