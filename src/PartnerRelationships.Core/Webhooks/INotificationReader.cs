namespace PartnerRelationships.Core.Webhooks;

/// <summary>Reads the bodies of notifications.</summary>
public interface INotificationReader
{
    /// <summary>Reads one whose signature was verified.</summary>
    /// <exception cref="InvalidInputException">It is no notification (NotificationInvalid).</exception>
    Notification Read(byte[] body);
}
