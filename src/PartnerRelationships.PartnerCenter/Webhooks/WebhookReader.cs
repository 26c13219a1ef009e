using System;
using System.Collections.Generic;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Webhooks;

/// <summary>Reads registrations and tests of them (contract A§4.1).</summary>
internal static class WebhookReader
{
    /// <summary>A registration; null for one that names no address, which is none.</summary>
    public static PartnerCenterWebhook? Registration(JsonCursor json)
    {
        var webhook = new PartnerCenterWebhook();
        json.Root(member => webhook = member switch
        {
            MemberNames.WebhookUrl => webhook with { Url = Address(json.Exact())! },
            MemberNames.WebhookEvents => webhook with { Events = json.Texts() },
            MemberNames.SubscriberId => webhook with { SubscriberId = json.Text() },
            MemberNames.SignatureTokenToMsSignatureHeader => webhook with { UsesSignatureHeader = json.Flag() },
            _ => Skipped(json, webhook),
        });
        return webhook.Url is null ? null : webhook;
    }

    public static PartnerCenterWebhookTest Test(JsonCursor json, string correlationId)
    {
        var test = new PartnerCenterWebhookTest { CorrelationId = correlationId };
        json.Root(member => test = member switch
        {
            MemberNames.Status => test with { Status = json.Text() ?? "" },
            MemberNames.CallbackUrl => test with { Url = json.Text() },
            MemberNames.Results => test with { Deliveries = Deliveries(json) },
            _ => Skipped(json, test),
        });
        return test;
    }

    private static List<PartnerCenterWebhookDelivery> Deliveries(JsonCursor json)
    {
        var all = new List<PartnerCenterWebhookDelivery>();
        json.Array(() =>
        {
            var one = new PartnerCenterWebhookDelivery();
            json.Object(member => one = member switch
            {
                MemberNames.ResponseCode => one with { Response = json.Text() ?? "" },
                MemberNames.ResponseMessage => one with { Message = json.Text() },
                MemberNames.SystemError => one with { IsSystemError = json.Flag() },
                MemberNames.DateTimeUtc => one with { OccurredOn = json.Date() },
                _ => Skipped(json, one),
            });
            all.Add(one);
        });
        return all;
    }

    private static T Skipped<T>(JsonCursor json, T kept)
    {
        json.Skip();
        return kept;
    }

    private static Uri? Address(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw new FormatException("The registration's address is not valid.");
}
