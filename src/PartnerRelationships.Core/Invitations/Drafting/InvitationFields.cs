using System.Collections.Generic;
using System.Globalization;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Drafting;

/// <summary>What templates of invitations are filled with.</summary>
internal static class InvitationFields
{
    /// <summary>The fields that every one of them knows.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["customer", "partner", "provider", "channel", "link", "delegatedAdminLink", "email", "domain", "date"];

    /// <summary>The values for an invitation.</summary>
    /// <param name="invitation">Whose.</param>
    /// <param name="partner">Who invites.</param>
    /// <param name="language">What dates are written in.</param>
    /// <param name="own">The partner's own fields.</param>
    /// <exception cref="InvalidInputException">An own field cannot be one.</exception>
    public static MergeFields Of(ResellerInvitation invitation, string partner, CultureInfo language, IReadOnlyDictionary<string, string?> own) => new(Names, own)
    {
        ["customer"] = invitation.CustomerName,
        ["partner"] = partner,
        ["provider"] = invitation.ProviderName,
        ["channel"] = invitation.Channel,
        ["link"] = invitation.Link.OriginalString,
        ["delegatedAdminLink"] = invitation.DelegatedAdminLink?.OriginalString,
        ["email"] = invitation.Email,
        ["domain"] = invitation.Domain is { } domain ? DomainNames.Shown(domain) : null,
        ["date"] = DayInWords.Of(invitation.CreatedOn.DateTime, language),
    };
}
