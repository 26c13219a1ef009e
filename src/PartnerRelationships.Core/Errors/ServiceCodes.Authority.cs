using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ServiceCodes
{
    /// <summary>The codes of the authority that signs people in.</summary>
    public static IReadOnlyList<CodeMeaning> Authority =>
    [
        Of("AADSTS50072", "MfaRequired", "The user must enrol for multi-factor authentication."),
        Of("AADSTS50074", "MfaRequired", "Strong authentication is required."),
        Of("AADSTS50076", "MfaRequired", "Multi-factor authentication is required, because of a configuration change or a new location."),
        Of("AADSTS50078", "MfaRequired", "The multi-factor authentication has expired."),
        Of("AADSTS50079", "MfaRequired", "The user must enrol for multi-factor authentication."),
        Of("AADSTS50158", "MfaRequired", "An external security challenge was not completed."),
        Of("AADSTS70008", "SignInExpired", "The code or the refresh token has expired, or was not used for too long."),
        Of("AADSTS70043", "SignInExpired", "The refresh token has expired because of the required sign-in frequency."),
        Of("AADSTS700082", "SignInExpired", "The refresh token was not used for too long."),
        Of("AADSTS700084", "SignInExpired", "The refresh token of a single-page application has expired."),
        Of("AADSTS50089", "SignInExpired", "The authentication failed because the session token has expired."),
        Of("AADSTS50132", "SignInExpired", "The session ended because of a password change or revocation."),
        Of("AADSTS50133", "SignInExpired", "The session ended because of a password change or expiry."),
        Of("AADSTS50173", "SignInExpired", "The grant was revoked, for example by a password change."),
        Of("AADSTS70000", "RefreshTokenInvalid", "The grant is not valid."),
        Of("AADSTS9002313", "RefreshTokenInvalid", "The request is malformed: the given value is not a refresh token."),
        Of("AADSTS65001", "ConsentMissing", "Neither the user nor an administrator has consented to the application."),
        Of("AADSTS65004", "ConsentMissing", "The user declined to consent to the application."),
        Of("AADSTS90094", "ConsentMissing", "Admin consent is required."),
        Of("AADSTS90095", "ConsentMissing", "Admin consent is required, and was requested."),
        Of("AADSTS7000215", "ClientSecretInvalid", "The application's secret is wrong."),
        Of("AADSTS7000218", "ApplicationNotPublic", "The application must authenticate with a secret or a certificate."),
        Of("AADSTS7000222", "ClientSecretExpired", "The client secret has expired."),
        Of("AADSTS50012", "CertificateInvalid", "The application's client assertion is not accepted."),
        Of("AADSTS700024", "CertificateInvalid", "The application's client assertion is outside its validity period."),
        Of("AADSTS700027", "CertificateInvalid", "The signature of the application's certificate is not accepted."),
        Of("AADSTS700016", "ApplicationNotFound", "The application is not found in the tenant."),
        Of("AADSTS7000112", "ApplicationNotFound", "The application is disabled."),
        Of("AADSTS50059", "TenantNotFound", "Neither the request nor the credentials name a tenant."),
        Of("AADSTS90002", "TenantNotFound", "The tenant is not found."),
        Of("AADSTS900023", "TenantNotFound", "The tenant is neither a tenant id nor a domain."),
        Of("AADSTS90038", "WrongCloud", "The tenant is in another cloud."),
        Of("AADSTS90051", "WrongCloud", "The tenant is in another national cloud."),
        Of("AADSTS500011", "WrongCloud", "The Partner Center application does not exist in the tenant."),
        Of("AADSTS900382", "WrongCloud", "The application may not be used across clouds."),
        Of("AADSTS900432", "WrongCloud", "A confidential application may not be used across clouds."),
        Of("AADSTS900439", "WrongCloud", "The application belongs to the US government cloud."),
        Of("AADSTS53000", "ConditionalAccess", "The device is not compliant."),
        Of("AADSTS53001", "ConditionalAccess", "The device is not joined to the domain."),
        Of("AADSTS53002", "ConditionalAccess", "The application is not approved."),
        Of("AADSTS53003", "ConditionalAccess", "A Conditional Access policy blocks the token."),
        Of("AADSTS530003", "ConditionalAccess", "The device must be managed."),
        Of("AADSTS53004", "ConditionalAccess", "The user must first enrol for multi-factor authentication, and the policy blocks that here."),
    ];

    private static CodeMeaning Of(string code, string errorId, string meaning) => new(code, null, errorId, meaning);
}
