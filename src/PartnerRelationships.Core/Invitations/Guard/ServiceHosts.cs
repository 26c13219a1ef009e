namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>The hosts that people know as Microsoft's, in every cloud, and that others imitate to have them sign in.</summary>
internal static class ServiceHosts
{
    /// <summary>Where people sign in, or manage what they have.</summary>
    public static readonly string[] SignIn =
    [
        "login.microsoftonline.com", "login.microsoft.com", "login.live.com", "login.windows.net", "account.live.com", "signup.live.com",
        "account.microsoft.com", "myaccount.microsoft.com", "mysignins.microsoft.com", "admin.microsoft.com", "portal.microsoft.com", "entra.microsoft.com",
        "partner.microsoft.com", "signup.microsoft.com", "admin.cloud.microsoft", "portal.office.com", "portal.azure.com",
        "login.microsoftonline.us", "portal.office365.us", "portal.azure.us",
        "login.partner.microsoftonline.cn", "portal.partner.microsoftonline.cn", "login.chinacloudapi.cn", "portal.azure.cn",
    ];

    /// <summary>Domains whose hosts are all Microsoft's own.</summary>
    public static readonly string[] Domains =
        ["microsoft.com", "microsoft.us", "microsoftonline.com", "microsoftonline.us", "partner.microsoftonline.cn", "live.com", "office.com", "office365.us", "cloud.microsoft"];

    /// <summary>Domains of Microsoft's under which customers name their own hosts.</summary>
    public static readonly string[] Rented =
        ["onmicrosoft.com", "onmicrosoft.us", "partner.onmschina.cn", "sharepoint.com", "windows.net", "azurewebsites.net", "azure.com", "azure.us", "azure.cn", "chinacloudapi.cn"];

    /// <summary>The name that partners' hosts hold as well, where they tell of its products.</summary>
    public const string Name = "microsoft";

    /// <summary>The name that occurs only in sign-in hosts.</summary>
    public const string SignInName = "microsoftonline";

    /// <summary>The prefix of the name in sign-in hosts.</summary>
    public static readonly string[] Doors = ["login", "signin", "account", "myaccount", "mysignins", "admin", "portal", "entra", "partner", "signup"];
}
