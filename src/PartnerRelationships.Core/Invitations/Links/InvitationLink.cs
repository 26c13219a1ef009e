using System;
using System.Linq;

namespace PartnerRelationships.Core.Invitations.Links;

/// <summary>The grammar of invitation links (contract §5.4): everything that counts is in the query, before the fragment.</summary>
public static class InvitationLink
{
    private const string ProviderParameter = "indirectCSPId";
    private static readonly string[] Telltales =
        ["invType=", "partnerId=", "msppId=", ProviderParameter + "=", "granularAdminRelationships", "partners/invitation", "partner-invitation", "partnersignup"];

    /// <summary>The link that ties the customer to the provider as well.</summary>
    /// <exception cref="MalformedAnswerException">The link names another provider already.</exception>
    public static Uri WithProvider(Uri link, Guid providerId)
    {
        var named = Parameter(link, ProviderParameter);
        if (named is null)
        {
            return Insert(link, $"{ProviderParameter}={providerId}");
        }

        return Guid.TryParse(named, out var id) && id == providerId
            ? link
            : throw new MalformedAnswerException("InvitationLinkUnexpected", $"The link returned by the service names provider '{named}', not {providerId}.");
    }

    /// <summary>Whether a text looks like an invitation link, this partner's or another's.</summary>
    public static bool LooksLikeOne(string url) =>
        Telltales.Any(telltale => url.IndexOf(telltale, StringComparison.OrdinalIgnoreCase) >= 0);

    private static string? Parameter(Uri link, string name) =>
        link.Query.TrimStart('?').Split('&')
            .Select(pair => pair.Split(['='], 2))
            .Where(pair => pair.Length == 2 && string.Equals(pair[0], name, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair[1])
            .FirstOrDefault();

    // The link is cut as text: a rebuilt address could come out encoded differently from what the service handed out.
    private static Uri Insert(Uri link, string parameter)
    {
        var text = link.OriginalString;
        var hash = text.IndexOf('#');
        var address = hash < 0 ? text : text.Substring(0, hash);
        var separator = address.IndexOf('?') < 0 ? "?" : "&";
        return new Uri(address + separator + parameter + (hash < 0 ? "" : text.Substring(hash)));
    }
}
