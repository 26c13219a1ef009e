using System;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>For whom a token must have been made.</summary>
internal static class Audience
{
    // Partner Center's application: a token of the second version names its audience so.
    private const string PartnerCenterApplication = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd";

    /// <summary>Whether a token for an audience may go to a service.</summary>
    /// <param name="audience">For whom the token was made (<c>aud</c>).</param>
    /// <param name="cloud">The service's cloud; null when it belongs to none.</param>
    /// <param name="service">The service's address.</param>
    public static bool Fits(string audience, Cloud? cloud, Uri service) =>
        audience.Equals(PartnerCenterApplication, StringComparison.OrdinalIgnoreCase)
        || Is(audience, service) || (cloud is not null && Is(audience, cloud.PartnerCenter));

    private static bool Is(string audience, Uri service) =>
        audience.TrimEnd('/').Equals(service.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
