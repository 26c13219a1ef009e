using System;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Where one cloud's services are.</summary>
/// <param name="Environment">The cloud.</param>
/// <param name="Authority">Who signs people in.</param>
/// <param name="PartnerCenter">Partner Center's base address; it is also the resource that tokens are made for.</param>
/// <param name="Graph">Microsoft Graph's base address.</param>
public sealed record Cloud(PartnerEnvironment Environment, Uri Authority, Uri PartnerCenter, Uri Graph)
{
    /// <summary>What a token for a service is asked with: a user's permissions are named, an application's are those it was granted.</summary>
    internal string[] Scopes(TokenAudience audience, bool asApplication) => audience switch
    {
        TokenAudience.PartnerCenter when !asApplication => [Resource(PartnerCenter) + "/user_impersonation"],
        TokenAudience.PartnerCenter => [Resource(PartnerCenter) + "/.default"],
        _ => [Resource(Graph) + "/.default"],
    };

    private static string Resource(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
