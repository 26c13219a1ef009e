using System;
using PartnerRelationships.Core.Webhooks;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Webhooks;

/// <summary>Reads the bodies of notifications (contract A§4.3). Unknown events pass through.</summary>
public sealed class NotificationReader : INotificationReader
{
    /// <inheritdoc/>
    public Notification Read(byte[] body)
    {
        try
        {
            using var json = new JsonCursor(body, body.Length);
            return Read(json);
        }
        catch (Exception error) when (JsonCursor.Refuses(error))
        {
            throw Invalid(error.Message, error);
        }
    }

    private static Notification Read(JsonCursor json)
    {
        var (read, name, moment) = (new Notification("", default), (string?)null, (DateTimeOffset?)null);
        json.Root(member =>
        {
            switch (member)
            {
                case MemberNames.EventName:
                    name = json.Text();
                    break;
                case MemberNames.ResourceChangeUtcDate:
                    moment = json.Date();
                    break;
                case MemberNames.ResourceName:
                    read = read with { ResourceName = json.Text() };
                    break;
                case MemberNames.ResourceUri:
                    read = read with { ResourceUri = json.Text() };
                    break;
                case MemberNames.AuditUri or MemberNames.AuditUrl:
                    read = read with { AuditUri = json.Text() ?? read.AuditUri };
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return read with { EventName = name ?? throw Invalid("it names no event"), ChangedOn = moment ?? throw Invalid("it does not say when") };
    }

    private static InvalidInputException Invalid(string why, Exception? error = null) =>
        new("NotificationInvalid", $"The body is not a notification: {why.TrimEnd('.')}.", inner: error);
}
