using System;
using System.Linq;

using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>The authority's codes, and what to do about each. The one table of them.</summary>
internal static class AadErrors
{
    /// <summary>The error that a code means; null for a code that is not known here.</summary>
    public static PartnerRelationshipsException? Of(ServiceFault fault, SignInOptions options) => fault.Code switch
    {
        "AADSTS50072" or "AADSTS50074" or "AADSTS50076" or "AADSTS50078" or "AADSTS50079" or "AADSTS50158" => MfaRequired(fault, options),
        "AADSTS70008" or "AADSTS700082" or "AADSTS700084" or "AADSTS70043" or "AADSTS50173" or "AADSTS50089" or "AADSTS50132" or "AADSTS50133" => SignInAgain(fault, options),
        "AADSTS9002313" or "AADSTS70000" when options.Method == SignInMethod.RefreshToken =>
            Failed("RefreshTokenInvalid", "The refresh token is truncated or not a refresh token", fault, "Give the complete refresh token, issued for this application and tenant."),
        "AADSTS65001" or "AADSTS65004" or "AADSTS90094" or "AADSTS90095" => Failed(
            "ConsentMissing", "The application has no consent for the permissions that it requests", fault,
            $"Ask an administrator of the partner tenant to grant the application {options.ApplicationId} the permission 'Partner Center: user_impersonation' (Microsoft Graph: the delegated admin permissions), then sign in again."),
        "AADSTS7000215" => SecretInvalid(fault),
        "AADSTS7000222" => Failed("ClientSecretExpired", "The client secret has expired", fault, "Create a new client secret in the app registration and give its value."),
        "AADSTS7000218" => Failed(
            "ApplicationNotPublic", "The application is not allowed to sign in users without a secret", fault,
            "Turn 'Allow public client flows' on in the app registration, or use -RefreshToken with -ClientSecret or -CertificateThumbprint."),
        "AADSTS700027" or "AADSTS700024" or "AADSTS50012" => Failed(
            "CertificateInvalid", "The application's certificate was not accepted", fault,
            "Upload the certificate's public part to the app registration, and check this machine's clock."),
        "AADSTS700016" or "AADSTS7000112" => Failed(
            "ApplicationNotFound", $"The tenant '{options.TenantId}' has no usable application {options.ApplicationId}", fault,
            $"Check -ApplicationId and -TenantId (the partner's own tenant), and that the tenant belongs to this cloud: {OtherClouds(options)}."),
        "AADSTS90002" or "AADSTS900023" or "AADSTS50059" => Failed(
            "TenantNotFound", $"There is no tenant '{options.TenantId}' in this cloud", fault,
            $"Check -TenantId; for a tenant in another cloud, give {OtherClouds(options)}."),
        "AADSTS900439" => WrongCloud(fault, "-Environment USGovernment"),
        "AADSTS900432" or "AADSTS900382" or "AADSTS90051" or "AADSTS90038" => WrongCloud(fault, OtherClouds(options)),
        "AADSTS500011" => WrongCloud(fault, OtherClouds(options) + "; in the right cloud, the tenant must be a partner's own"),
        "AADSTS53000" or "AADSTS53001" or "AADSTS53002" or "AADSTS53003" or "AADSTS53004" or "AADSTS530003" => Failed(
            "ConditionalAccess", "A Conditional Access policy blocks the sign-in", fault,
            "Sign in from a location or a device that the policy allows, or contact the tenant's administrator with the correlation id."),
        _ => null,
    };

    /// <summary>A secret that is wrong, whatever is wrong with it.</summary>
    public static AuthenticationFailedException SecretInvalid(ServiceFault fault) => Failed(
        "ClientSecretInvalid", "The client secret is wrong", fault,
        "Give the value of the client secret, not its id. The app registration shows the value only once; create a new secret if it is lost.");

    /// <summary>What a person once did no longer counts.</summary>
    public static AuthenticationFailedException SignInAgain(ServiceFault fault, SignInOptions options) => options.Method == SignInMethod.RefreshToken
        ? Failed("RefreshTokenExpired", "The refresh token has expired or was revoked", fault,
            $"Sign in again with MFA: {Mint(options)}. A refresh token is valid for 90 days after its last use.")
        : Failed("SignInExpired", "The sign-in has expired or was revoked", fault, "Connect again.");

    private static AuthenticationFailedException MfaRequired(ServiceFault fault, SignInOptions options) => Failed(
        "MfaRequired", "Multi-factor authentication is required, but the sign-in did not use it", fault,
        options.Method == SignInMethod.RefreshToken
            ? $"Sign in once with MFA, and create a new refresh token: {Mint(options)}. A token from a sign-in without MFA is always rejected."
            : "Connect again, and complete the second factor in the browser.");

    private static AuthenticationFailedException WrongCloud(ServiceFault fault, string environments) => Failed(
        "WrongCloud", "The tenant or the application belongs to another national cloud", fault, $"Connect with {environments}.");

    private static string Mint(SignInOptions options) =>
        $"Connect-PartnerCenter -UseDeviceCode -TenantId {options.TenantId} -ApplicationId {options.ApplicationId}, with -SecretName or -OnTokenRefreshed to save it";

    private static string OtherClouds(SignInOptions options) => string.Join(" or ", Enum.GetValues(typeof(PartnerEnvironment))
        .Cast<PartnerEnvironment>().Where(environment => environment != options.Cloud.Environment).Select(environment => $"-Environment {environment}"));

    private static AuthenticationFailedException Failed(string errorId, string what, ServiceFault fault, string action) =>
        new(errorId, $"{what} ({fault.Code}).", fault) { RecommendedAction = action };
}
