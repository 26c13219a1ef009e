using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> SignIn =>
    [
        new("AuthenticationFailed", "The service rejected the token, although it has not expired as far as is known.",
            "The token is for another service, was revoked, or lacks MFA. Connect again; Test-PartnerCenterConnection shows which it is."),
        new("AccessTokenExpired", "The access token has expired and cannot be renewed.",
            "Give a new access token; each is valid for about an hour. With -RefreshToken or -UseDeviceCode, tokens are renewed automatically."),
        new("AccessTokenInvalid", "The access token is empty or contains an invalid character.",
            "Give only the token, exactly as the sign-in returned it."),
        new("WrongAudience", "The access token was made for another service.",
            "Request a token with the scope https://api.partnercenter.microsoft.com/user_impersonation, or let Connect-PartnerCenter sign in."),
        new("WrongCloud", "The tenant or the application belongs to another national cloud.", "Connect with the -Environment that the tenant is in."),
        new("MfaRequired", "Multi-factor authentication is required, but the sign-in did not use it.",
            "Sign in again with MFA: Connect-PartnerCenter in the browser or with -UseDeviceCode, and create a new refresh token. Another token from a sign-in without MFA would be rejected, too."),
        new("ConditionalAccess", "A Conditional Access policy blocks the sign-in or the request.",
            "Sign in from a location or a device that the policy allows, or contact the tenant's administrator with the correlation id."),
        new("SignInExpired", "The sign-in has expired or was revoked.", "Connect again."),
        new("SignInCancelled", "The user cancelled or declined the sign-in.", "Connect again, and finish the sign-in in the browser."),
        new("SignInFailed", "Microsoft Entra ID refused the sign-in with a code that this module does not know.",
            "Look the AADSTS code up; report the correlation id to your tenant's administrator."),
        new("SignInThrottled", "Microsoft Entra ID is throttling sign-ins.", "Wait a minute, then connect once and share the connection."),
        new("AuthorityUnreachable", "Microsoft Entra ID could not be reached, or did not give a valid answer.",
            "Check the network and the proxy, then try again."),
        new("BrowserUnavailable", "No browser could be opened on this machine.",
            "Use Connect-PartnerCenter -UseDeviceCode, and sign in with a browser on another machine."),
        new("DeviceCodeExpired", "The device code expired before anybody entered it.",
            "Connect again, and enter the new code within 15 minutes."),
        new("TenantIdInvalid", "The tenant is neither a tenant id nor a domain.",
            "Give the partner's own tenant with -TenantId: its id, or a domain such as contoso.onmicrosoft.com."),
        new("TenantNotFound", "There is no such tenant in this cloud.", "Check -TenantId, and -Environment for a tenant in another cloud."),
        new("TokenCacheAmbiguous", "The refresh token would be stored in two places.",
            "Leave out -PersistTokenCache, or leave out -OnTokenRefreshed and -SecretName."),
        new("TokenCacheUnavailable", "This machine has no encrypted token store, and tokens are never stored in clear text.",
            "Leave -PersistTokenCache out."),
    ];
}
