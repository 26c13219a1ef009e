using System;

namespace PartnerRelationships.PartnerCenter.Http;

/// <summary>Where a token may be sent to.</summary>
internal static class EndpointPolicy
{
    public static void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new InvalidInputException("EndpointInvalid", $"'{Shown(address)}' is not a valid service address.")
            {
                RecommendedAction = "Give an address such as https://api.partnercenter.microsoft.com, without a user name in it.",
            };
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw new InvalidInputException("InsecureEndpoint", $"'{address.GetLeftPart(UriPartial.Authority)}' would receive the token in clear text.")
            {
                RecommendedAction = "Use https. Plain http is accepted for loopback addresses only.",
            };
        }
    }

    private static string Shown(Uri address) => address.IsAbsoluteUri ? $"{address.Scheme}://{address.Host}" : address.OriginalString;
}
