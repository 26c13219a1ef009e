using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Webhooks =>
    [
        new("WebhookUrlInvalid", "Notifications cannot be sent to this address: it is not https, contains a user name, or has a fragment.",
            "Give the https address of your listener. Plain http is accepted for loopback addresses only."),
        new("WebhookEventUnknown", "The service does not offer this event to this partner.", "Get-PartnerCenterWebhook -ListAvailable lists those that it offers."),
        new("WebhookNotRegistered", "The partner has no registration.", "Register-PartnerCenterWebhook creates one."),
        new("WebhookChanged", "Another address was registered after the registration was read. It was left unchanged.", "Check with Get-PartnerCenterWebhook, and unregister that address if you mean it."),
        new("WebhookNotConfirmed", "The service accepted the registration, but shows a different one when read back.", "Check with Get-PartnerCenterWebhook. Somebody else may have registered at the same time."),
        new("WebhookTestNotRegistered", "Test events are sent only where the registration names test-created.", "Register again with test-created among the events."),
        new("NotificationUnsigned", "A signature header is missing, duplicated or unreadable, so the sender is unknown. Nothing was imported.",
            "Pass all headers as they were received. If the listener's host removes the Authorization header, register with -UseSignatureHeader."),
        new("NotificationAlgorithmRefused", "The signature algorithm is not accepted. Nothing was imported.", "Check the origin of the notification: Partner Center signs with rsa-sha256."),
        new("NotificationCertificateRefused", "The certificate address is not a Microsoft address. Nothing was downloaded or imported.",
            "Check the origin of the notification. If Microsoft moved its certificates, name the new host with -CertificateHost."),
        new("NotificationCertificateUnavailable", "The signature certificate cannot be downloaded. Nothing was imported.", "Check that this machine can reach the host, then import the notification again."),
        new("NotificationCertificateUntrusted", "The certificate is not Microsoft's, has expired or was revoked, or was not issued by a certification authority trusted here. Nothing was imported.",
            "Check the origin of the notification. If this machine does not trust Microsoft's certification authority, give its certificate with -TrustedRoot."),
        new("NotificationSignatureInvalid", "The signature does not match the given body: at least one byte differs. Nothing was imported.",
            "Pass the body exactly as it was received, before it is parsed as JSON or converted to another encoding."),
        new("NotificationInvalid", "The body is signed correctly, but is not a readable notification.", "Report it with the event's name. The signature shows that the service sent it."),
        new("NotificationTooOld", "The notification is older than -MaximumAge allows.", "If the listener was down for long, give a greater -MaximumAge, or compare with Update-ResellerInvitation."),
        new("NotificationFromFuture", "The notification has a time in the future.", "Check this machine's clock: Test-PartnerCenterConnection compares it with the service's."),
        new("NotificationForeign", "The notification is for another partner.", "Import it with that partner's connection: -Connection."),
        new("NotificationReplayed", "This ledger has already imported the same notification. Nothing was changed.", "No action is needed: the service delivers a notification again if an answer was lost."),
        new("NotificationBodyInvalid", "The body is neither text nor bytes. The signature covers the bytes that were received.", "Give the raw body, such as $Request.RawBody, not an object parsed from it."),
        new("NotificationHeadersInvalid", "The headers are neither a table nor objects with names and values.", "Give a hashtable, a listener's collection of headers, or objects with Name and Value."),
        new("NotificationFileUnreadable", "The body file cannot be read, or is larger than any notification.", "Check the path, and that the file contains only the body."),
    ];
}
