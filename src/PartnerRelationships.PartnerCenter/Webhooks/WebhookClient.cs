using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Webhooks;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Webhooks;

/// <summary>The registration for notifications (contract A§4.1).</summary>
internal sealed class WebhookClient(ServiceChannel channel) : IWebhooks
{
    public async Task<IReadOnlyList<string>> ListEventsAsync(CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.WebhookEvents), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => json.Texts());
    }

    public async Task<PartnerCenterWebhook?> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.WebhookRegistration), cancellationToken).ConfigureAwait(false);
            return answer.Parse(WebhookReader.Registration);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    public async Task<PartnerCenterWebhook> RegisterAsync(PartnerCenterWebhook webhook, bool replaces, CancellationToken cancellationToken)
    {
        var request = new ServiceRequest(replaces ? HttpMethod.Put : HttpMethod.Post, Routes.WebhookRegistration) { Body = Write(webhook) };
        using var answer = await channel.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.Parse(WebhookReader.Registration) ?? throw answer.Malformed("It names no address.");
    }

    public async Task<string> SendTestAsync(CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(new ServiceRequest(HttpMethod.Post, Routes.WebhookTests), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => json.Root(MemberNames.CorrelationId, json.Text)) ?? throw answer.Malformed("It names no test.");
    }

    public async Task<PartnerCenterWebhookTest> GetTestAsync(string correlationId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.WebhookTest(correlationId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => WebhookReader.Test(json, correlationId));
    }

    private static string Write(PartnerCenterWebhook webhook)
    {
        var body = new JObject { ["WebhookUrl"] = webhook.Url.OriginalString, ["WebhookEvents"] = new JArray(webhook.Events) };
        if (webhook.UsesSignatureHeader == true)
        {
            body["SignatureTokenToMsSignatureHeader"] = true;
        }

        return body.ToString(Formatting.None);
    }
}
