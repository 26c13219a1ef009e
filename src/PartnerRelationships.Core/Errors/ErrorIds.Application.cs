using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Application =>
    [
        new("AppOnlyNotSupported", "The operation needs a user; an application signed in alone.",
            "Connect as an application and a user: interactively, with -UseDeviceCode, or unattended with -RefreshToken or -SecretName."),
        new("ApplicationIdInvalid", "The application's id is no GUID.",
            "Give the application (client) id from the app registration; with -Credential it is the user name."),
        new("ApplicationNotFound", "There is no usable application of that id in the tenant.",
            "Check -ApplicationId and -TenantId (the partner's own tenant), and that the tenant is in this cloud."),
        new("ApplicationNotPublic", "The application may not sign people in without a secret.",
            "Turn 'Allow public client flows' on in the app registration, or use -RefreshToken with -ClientSecret or -CertificateThumbprint."),
        new("ConsentMissing", "The application has no consent for what it asks.",
            "Let an administrator of the partner's tenant grant the application the permission 'Partner Center: user_impersonation', then sign in again."),
        new("ClientCredentialMissing", "The application proves itself in no way, or in two.",
            "Give one of -ClientSecret, -CertificateThumbprint and -Credential."),
        new("ClientCredentialAmbiguous", "The application is named, or proves itself, in more than one way.",
            "Give -Credential alone, or -ApplicationId with one of -ClientSecret and -CertificateThumbprint."),
        new("ClientSecretInvalid", "The application's secret is wrong or empty.",
            "Give the secret's whole value, not its id: the app registration shows the value only once, so make a new one if it is lost."),
        new("ClientSecretExpired", "The application's secret has expired.", "Make a new secret in the app registration and give its value."),
        new("CertificateNotFound", "There is no certificate of that thumbprint.",
            "Install the certificate with its private key for the account that runs this, or correct the thumbprint."),
        new("CertificateExpired", "The application's certificate has expired.",
            "Make a new certificate, upload its public part to the app registration, and give its thumbprint."),
        new("CertificateInvalid", "The application's certificate is not accepted, not valid yet, or its private key cannot be used.",
            "Upload the certificate's public part to the app registration, see that its private key can be read here, and check this machine's clock."),
        new("RefreshTokenInvalid", "The refresh token is empty, not whole, or none.", "Give the whole refresh token, made for this application and tenant."),
        new("RefreshTokenExpired", "The refresh token has expired or was revoked; it lives 90 days from its last use.",
            "Sign in once more, with MFA: Connect-PartnerCenter -UseDeviceCode, with -SecretName or -OnTokenRefreshed to keep the new one."),
        new("RefreshTokenNotKept", "A new refresh token came, and the script or the vault that keeps it failed.",
            "Correct what -OnTokenRefreshed or -SecretName names; the token is offered again after the next command of this connection."),
        new("SecretNotUsable", "The secret in the vault could not be read or written, or holds no text.",
            "Check -SecretName and -Vault with Get-SecretInfo, and that the vault is unlocked."),
        new("SecretManagementMissing", "The commands of SecretManagement are not there.",
            "Install-Module Microsoft.PowerShell.SecretManagement and a vault, or use -RefreshToken and -OnTokenRefreshed."),
    ];
}
