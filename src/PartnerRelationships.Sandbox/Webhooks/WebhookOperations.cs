using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Webhooks;

/// <summary>The registration for notifications, and tests of it (contract A§4.1). Nothing is documented that deletes one, so nothing does.</summary>
internal sealed class WebhookOperations(OwnPartner partner, Outbox outbox, IClock clock)
{
    private const int TestsPerMinute = 2;

    public static Answer Events(Call call, Session db) => Answer.Ok(new JArray(WebhookEvent.All));

    public static Answer Get(Call call, Session db) => Answer.Ok(Required(db).ToJson());

    public Answer Create(Call call, Session db) => Registration.Find(db) is null
        ? Keep(call, db)
        : throw new Refusal(409, 1003, "The partner has a registration already; it can be updated.");

    public Answer Replace(Call call, Session db)
    {
        Required(db);
        return Keep(call, db);
    }

    public Answer Test(Call call, Session db)
    {
        if (!Required(db).Wants(WebhookEvent.Test)) throw Refusal.BadInput($"The registration does not name {WebhookEvent.Test}.");
        var since = (clock.Now - TimeSpan.FromMinutes(1)).UtcTicks;
        if ((long)db.Scalar("SELECT count(*) FROM webhook_test WHERE created > @1", since)! >= TestsPerMinute) throw new Refusal(429, 429, "No more than two tests a minute.");
        var id = Guid.NewGuid();
        db.Execute("INSERT INTO webhook_test (id, created) VALUES (@1, @2)", id, clock.Now);
        outbox.Test(db, id);
        return Answer.Ok(new JObject { ["correlationId"] = id.ToString() });
    }

    public Answer TestState(Call call, Session db)
    {
        var (state, results) = Outbox.OfTest(db, call.Args[0]) ?? throw new Refusal(404, 404, "There is no such test.");
        return Answer.Ok(new JObject
        {
            ["correlationId"] = call.Args[0],
            ["partnerId"] = partner.TenantId.ToString(),
            ["status"] = state == "waiting" ? "started" : "completed",
            ["callbackUrl"] = Registration.Find(db)?.Url,
            ["results"] = results,
        });
    }

    private Answer Keep(Call call, Session db)
    {
        var registration = Registration.Read(call);
        registration.Keep(db);
        var body = registration.ToJson();
        body.AddFirst(new JProperty("SubscriberId", partner.TenantId.ToString()));
        return Answer.Ok(body);
    }

    private static Registration Required(Session db) => Registration.Find(db) ?? throw new Refusal(404, 404, "The partner has no registration.");
}
