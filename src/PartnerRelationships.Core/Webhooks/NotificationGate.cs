using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>Lets in what Partner Center signed lately, and nothing else (contract A§4.2).</summary>
/// <param name="places">Where certificates may come from.</param>
/// <param name="certificates">Fetches them.</param>
/// <param name="seals">Looks at signatures.</param>
/// <param name="reader">Reads what was verified.</param>
/// <param name="clock">The time.</param>
public sealed class NotificationGate(CertificatePlaces places, INotificationCertificates certificates, INotificationSeals seals, INotificationReader reader, IClock clock)
{
    // A notification has hundreds of bytes.
    private const int LongestBody = 256 * 1024;

    /// <summary>Verifies a notification and reads it.</summary>
    /// <param name="received">As it was received.</param>
    /// <param name="maximumAge">How old it may be.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="InvalidInputException">It is not signed, or not by Partner Center, not lately, or is no notification; the id says which.</exception>
    /// <exception cref="UnreachableException">The certificate cannot be fetched (NotificationCertificateUnavailable).</exception>
    public async Task<Notification> AdmitAsync(ReceivedNotification received, TimeSpan maximumAge, CancellationToken cancellationToken)
    {
        if (received.Body.Length is 0 or > LongestBody)
        {
            throw new InvalidInputException("NotificationInvalid", $"The notification's body has {received.Body.Length} bytes; 1 to {LongestBody} are allowed.");
        }

        var signature = NotificationSignature.Of(received);
        var isOwn = places.Require(signature.Certificate);
        var certificate = await certificates.GetAsync(signature.Certificate, cancellationToken).ConfigureAwait(false);
        var verdict = seals.Check(received.Body, signature, certificate, isOwn);
        Require(verdict);
        var notification = reader.Read(received.Body) with { SignedBy = verdict.SignedBy ?? "", BodyHash = Hexadecimal.Of(Sha256.Of(received.Body)) };
        RequireTimely(notification, maximumAge);
        return notification;
    }

    private static void Require(SignatureVerdict verdict)
    {
        switch (verdict.State)
        {
            case SignatureState.Trusted or SignatureState.Unknown:
                return;
            case SignatureState.Invalid or SignatureState.Missing:
                throw new InvalidInputException("NotificationSignatureInvalid", $"The signature does not match this body: {verdict.Reason} It was not imported.");
            default:
                throw new InvalidInputException("NotificationCertificateUntrusted", $"The certificate of the signature, of {verdict.SignedBy ?? "nobody"}, is not accepted: {verdict.Reason} The notification was not imported.");
        }
    }

    private void RequireTimely(Notification notification, TimeSpan maximumAge)
    {
        var age = clock.Now - notification.ChangedOn;
        if (age > maximumAge)
        {
            throw new InvalidInputException("NotificationTooOld", $"The notification is dated {notification.ChangedOn.UtcDateTime:u}, which is more than {maximumAge.TotalDays:0.##} days ago.");
        }

        if (age < -OtherClocks.Difference)
        {
            throw new InvalidInputException("NotificationFromFuture", $"The notification is dated {notification.ChangedOn.UtcDateTime:u}, which is in the future.");
        }
    }
}
