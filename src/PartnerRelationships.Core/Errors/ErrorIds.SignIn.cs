using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> SignIn =>
    [
        new("AuthenticationFailed", "The service refused the token, although it is not known to have expired.",
            "The token is meant for another service, was revoked, or lacks MFA: connect again. Test-PartnerCenterConnection shows which."),
        new("AccessTokenExpired", "The access token has expired, and nothing here can renew it.",
            "Give a fresh token; one lives for about an hour. Signed in with -RefreshToken or -UseDeviceCode, tokens renew by themselves."),
        new("AccessTokenInvalid", "The access token is empty, or holds a character that no token has.",
            "Give the token alone, as the sign-in returned it."),
        new("WrongAudience", "The access token was made for another service.",
            "Ask for a token with the scope https://api.partnercenter.microsoft.com/user_impersonation, or let Connect-PartnerCenter sign in."),
        new("WrongCloud", "The tenant or the application belongs to another cloud.", "Connect with the -Environment that the tenant is in."),
        new("MfaRequired", "Multi-factor authentication is required and was not made.",
            "Sign in again with MFA: Connect-PartnerCenter in the browser or with -UseDeviceCode, and mint the refresh token anew. Another token of a sign-in without MFA is refused as well."),
        new("ConditionalAccess", "A Conditional Access policy blocks the sign-in or the request.",
            "Sign in from a place or a device that the policy allows, or ask the tenant's administrator, with the correlation id."),
        new("SignInExpired", "The sign-in has expired or was revoked.", "Connect again."),
        new("SignInCancelled", "The person cancelled or declined the sign-in.", "Connect again, and finish the sign-in in the browser."),
        new("SignInFailed", "The authority refused the sign-in with a code that this module does not know.",
            "Look the AADSTS code up; report the correlation id to your tenant's administrator."),
        new("SignInThrottled", "The authority asks to slow down.", "Wait a minute, then connect once and share the connection."),
        new("AuthorityUnreachable", "Who signs people in could not be reached, or did not answer as it should.",
            "Check the network and the proxy, then try again."),
        new("BrowserUnavailable", "No browser could be opened on this machine.",
            "Use Connect-PartnerCenter -UseDeviceCode, and sign in with a browser elsewhere."),
        new("DeviceCodeExpired", "Nobody entered the device code before it ended.",
            "Connect again, and enter the new code within a quarter of an hour."),
        new("TenantIdInvalid", "The tenant is neither an id nor a domain.",
            "Give the partner's own tenant with -TenantId: its id, or a domain such as contoso.onmicrosoft.com."),
        new("TenantNotFound", "There is no such tenant in this cloud.", "Check -TenantId, and -Environment for a tenant in another cloud."),
        new("TokenCacheAmbiguous", "The refresh token would be kept in two places.",
            "Leave -PersistTokenCache out, or -OnTokenRefreshed and -SecretName."),
        new("TokenCacheUnavailable", "This machine offers no encrypted store for tokens, and they are never kept in clear text.",
            "Leave -PersistTokenCache out."),
    ];
}
