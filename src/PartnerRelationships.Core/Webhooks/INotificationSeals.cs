namespace PartnerRelationships.Core.Webhooks;

/// <summary>Looks at the signatures of notifications.</summary>
public interface INotificationSeals
{
    /// <summary>Whose signature it is, and what that is worth (contract A§4.2).</summary>
    /// <param name="body">The body that it should be over.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="certificate">The certificate that was fetched, from anywhere.</param>
    /// <param name="isOwn">Whether it is of a service on this machine, which vouches for itself; all others must be Microsoft's.</param>
    /// <returns>What is known: whatever is wrong is a state with its reason, and no error.</returns>
    SignatureVerdict Check(byte[] body, NotificationSignature signature, byte[] certificate, bool isOwn);
}
