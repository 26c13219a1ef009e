using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Every cloud's addresses (contract §1). The one table of them.</summary>
public static class Clouds
{
    private static readonly IReadOnlyList<Cloud> All =
    [
        new(PartnerEnvironment.Global, new("https://login.microsoftonline.com/"), new("https://api.partnercenter.microsoft.com/"), new("https://graph.microsoft.com/")),
        new(PartnerEnvironment.USGovernment, new("https://login.microsoftonline.us/"), new("https://api.partnercenter.microsoft.com/"), new("https://graph.microsoft.us/")),
        new(PartnerEnvironment.China21Vianet, new("https://login.partner.microsoftonline.cn/"), new("https://partner.partnercenterapi.microsoftonline.cn/"), new("https://microsoftgraph.chinacloudapi.cn/")),
    ];

    /// <summary>One cloud's addresses.</summary>
    public static Cloud Of(PartnerEnvironment environment) => All.First(cloud => cloud.Environment == environment);
}

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
