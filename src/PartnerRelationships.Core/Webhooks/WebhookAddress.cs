using System;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>Where notifications may be sent to.</summary>
public static class WebhookAddress
{
    /// <summary>Looks whether an address can be registered.</summary>
    /// <exception cref="InvalidInputException">It is none with https, which a loopback address needs not have, or names a user (WebhookUrlInvalid).</exception>
    public static void Require(Uri url)
    {
        var isWeb = url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
        if (!isWeb || url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            throw new InvalidInputException("WebhookUrlInvalid", $"'{Shown(url)}' cannot be used as an address for notifications.");
        }
    }

    private static string Shown(Uri url) => url.IsAbsoluteUri ? $"{url.Scheme}://{url.Host}{url.AbsolutePath}" : "A relative address";
}
