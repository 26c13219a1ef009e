using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Application =>
    [
        new("AppOnlyNotSupported", "The operation needs a signed-in user, but the connection uses an app-only token.",
            "Connect as a user (app+user): in the browser, with -UseDeviceCode, or unattended with -RefreshToken or -SecretName."),
        new("ApplicationIdInvalid", "The application id is not a GUID.",
            "Give the application (client) id from the app registration; with -Credential it is the user name."),
        new("ApplicationNotFound", "The tenant has no usable application with that id.",
            "Check -ApplicationId and -TenantId (the partner's own tenant), and that the tenant belongs to this cloud."),
        new("ApplicationNotPublic", "The application is not allowed to sign in users without a secret (it is not a public client).",
            "Turn 'Allow public client flows' on in the app registration, or use -RefreshToken with -ClientSecret or -CertificateThumbprint."),
        new("ConsentMissing", "The application has no consent for the permissions that it requests.",
            "Ask an administrator of the partner tenant to grant the application the permission 'Partner Center: user_impersonation', then sign in again."),
        new("ClientCredentialMissing", "No credential was given for the application, or more than one.",
            "Give exactly one of -ClientSecret, -CertificateThumbprint and -Credential."),
        new("ClientCredentialAmbiguous", "The application or its credential is given in more than one way.",
            "Give either -Credential alone, or -ApplicationId with -ClientSecret or -CertificateThumbprint."),
        new("ClientSecretInvalid", "The client secret is wrong or empty.",
            "Give the value of the client secret, not its id. The app registration shows the value only once; create a new secret if it is lost."),
        new("ClientSecretExpired", "The client secret has expired.", "Create a new client secret in the app registration and give its value."),
        new("CertificateNotFound", "No certificate with that thumbprint was found.",
            "Install the certificate with its private key for the account that runs this, or correct the thumbprint."),
        new("CertificateExpired", "The application's certificate has expired.",
            "Create a new certificate, upload its public part to the app registration, and give its thumbprint."),
        new("CertificateInvalid", "The application's certificate was not accepted, is not valid yet, or its private key cannot be used.",
            "Upload the certificate's public part to the app registration, make sure that this account can read its private key, and check this machine's clock."),
        new("RefreshTokenInvalid", "The refresh token is empty, truncated, or not a refresh token.", "Give the complete refresh token, issued for this application and tenant."),
        new("RefreshTokenExpired", "The refresh token has expired or was revoked. It is valid for 90 days after its last use.",
            "Sign in again with MFA: Connect-PartnerCenter -UseDeviceCode, with -SecretName or -OnTokenRefreshed to save the new token."),
        new("RefreshTokenNotKept", "A new refresh token was issued, but the script or the vault that should save it failed.",
            "Correct what -OnTokenRefreshed or -SecretName names. The module tries to save the token again after the next command on this connection."),
        new("SecretNotUsable", "The secret in the vault could not be read or written, or does not contain text.",
            "Check -SecretName and -Vault with Get-SecretInfo, and that the vault is unlocked."),
        new("SecretManagementMissing", "The SecretManagement commands are not installed.",
            "Install-Module Microsoft.PowerShell.SecretManagement and a vault, or use -RefreshToken and -OnTokenRefreshed."),
    ];
}
