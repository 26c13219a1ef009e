using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Webhooks;

/// <summary>What a partner registered (contract A§4.1).</summary>
/// <param name="Url">Where to post to.</param>
/// <param name="Events">Of which events.</param>
/// <param name="OwnHeader">Whether the signature comes in a header of its own.</param>
/// <param name="Origin">The service's address, as the client that registered knew it: it finds the certificate there.</param>
internal sealed record Registration(string Url, IReadOnlyList<string> Events, bool OwnHeader, string Origin)
{
    public bool Wants(string name) => Events.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static Registration? Find(Session db) => db.Query(
        "SELECT url, events, own_header, origin FROM webhook",
        r => new Registration(r.GetString(0), r.GetString(1).Split([','], StringSplitOptions.RemoveEmptyEntries), r.GetInt64(2) == 1, r.GetString(3))).FirstOrDefault();

    /// <exception cref="Refusal">It names no address, or an event that there is not.</exception>
    public static Registration Read(Call call)
    {
        var body = call.ReadBody();
        var events = (body.GetValue("WebhookEvents", StringComparison.OrdinalIgnoreCase) as JArray ?? []).Select(name => name.ToString()).ToList();
        if (events.Find(name => !WebhookEvent.All.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown) throw Refusal.BadInput($"The event '{unknown}' is not supported.");
        var url = body.RequiredText("WebhookUrl");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            throw Refusal.BadInput("WebhookUrl must be an https address.");
        return new Registration(url, events, body.Flag("SignatureTokenToMsSignatureHeader") == true, call.Origin);
    }

    public void Keep(Session db)
    {
        db.Execute("DELETE FROM webhook");
        db.Execute("INSERT INTO webhook (url, events, own_header, origin) VALUES (@1, @2, @3, @4)", Url, string.Join(",", Events), OwnHeader, Origin);
    }

    public JObject ToJson() => new() { ["WebhookUrl"] = Url, ["WebhookEvents"] = new JArray(Events), ["SignatureTokenToMsSignatureHeader"] = OwnHeader };
}
