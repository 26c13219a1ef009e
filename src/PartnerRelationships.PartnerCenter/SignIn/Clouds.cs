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
