using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Webhooks =>
    [
        new("WebhookUrlInvalid", "Notifications cannot be sent to this address: it is not one of https, names a user, or has a fragment.",
            "Give the https address of your listener; plain http is for a loopback address only."),
        new("WebhookEventUnknown", "The service offers this partner no such event.", "Get-PartnerCenterWebhook -ListAvailable lists those that it offers."),
        new("WebhookNotRegistered", "The partner has no registration.", "Register-PartnerCenterWebhook makes one."),
        new("WebhookChanged", "Another address was registered since the registration was read. It was left as it is.", "Look at Get-PartnerCenterWebhook, and unregister that one if it is meant."),
        new("WebhookNotConfirmed", "The service accepted the registration, and shows another one when it is asked.", "Look at Get-PartnerCenterWebhook; somebody else may have registered at the same time."),
        new("WebhookTestNotRegistered", "Test events are sent only where the registration names test-created.", "Register again with test-created among the events."),
        new("NotificationUnsigned", "A header of the signature is missing, is there twice, or cannot be read. Whoever sent it is not known; nothing was taken in.",
            "Hand over all headers as they were received. Where the listener's host keeps Authorization for itself, register with -UseSignatureHeader."),
        new("NotificationAlgorithmRefused", "The signature's algorithm is not one that is accepted. Nothing was taken in.", "Look where the notification comes from: Partner Center signs with rsa-sha256."),
        new("NotificationCertificateRefused", "The certificate is said to be where Microsoft's are not. Nothing was fetched or taken in.",
            "Look where the notification comes from. If Microsoft moved its certificates, name the new host with -CertificateHost."),
        new("NotificationCertificateUnavailable", "The certificate of the signature cannot be fetched. Nothing was taken in.", "Check that this machine reaches the host, then import the notification again."),
        new("NotificationCertificateUntrusted", "The certificate is not Microsoft's, has expired or was revoked, or leads to no authority that is trusted here. Nothing was taken in.",
            "Look where the notification comes from. Where this machine does not know Microsoft's authority, give its certificate with -TrustedRoot."),
        new("NotificationSignatureInvalid", "The signature is not over the body that was given: one of its bytes is another one. Nothing was taken in.",
            "Hand over the body byte by byte as it was received, before it is read as JSON or converted to another encoding."),
        new("NotificationInvalid", "The body is signed, and is no notification that can be read.", "Report it with the event's name; the signature says that the service sent it."),
        new("NotificationTooOld", "The notification is older than -MaximumAge allows.", "If the listener was down for long, give a greater -MaximumAge, or compare with Update-ResellerInvitation."),
        new("NotificationFromFuture", "The notification tells of a moment that has not come yet.", "Check this machine's clock: Test-PartnerCenterConnection compares it with the service's."),
        new("NotificationForeign", "The notification is for another partner.", "Import it with that partner's connection: -Connection."),
        new("NotificationReplayed", "This ledger has taken in the same notification before. Nothing was changed.", "Nothing needs to be done: the service delivers more than once where an answer was lost."),
        new("NotificationBodyInvalid", "The body is neither text nor bytes. The signature is over the bytes that were received.", "Give the raw body, such as $Request.RawBody, and not what was read from it."),
        new("NotificationHeadersInvalid", "The headers are neither a table nor objects with names and values.", "Give a hashtable, a listener's collection of headers, or objects with Name and Value."),
        new("NotificationFileUnreadable", "The file of the body cannot be read, or is larger than any notification.", "Check the path, and that the file holds the body alone."),
    ];
}
