using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Webhooks;

/// <summary>Notifications that wait for delivery, added in the transaction of the change that they report. The host of the sandbox delivers them.</summary>
internal sealed class Outbox(OwnPartner partner, IClock clock)
{
    public const string Service = "https://api.partnercenter.microsoft.com";

    // Ten tries (contract §5.6); how far apart is not on record.
    private const int MostAttempts = 10;

    /// <summary>Puts in what the registration asks for.</summary>
    public void Note(Session db, AuditEntry entry, DateTimeOffset moment)
    {
        if (WebhookEvent.Of(entry) is not { } name || Registration.Find(db)?.Wants(name) != true) return;
        var (resource, uri) = WebhookEvent.ResourceOf(entry);
        var ticks = moment.UtcTicks.ToString(CultureInfo.InvariantCulture);
        Add(db, name, resource, uri, $"{Service}/auditactivity/v1/auditrecords/{partner.TenantId}_{entry.CustomerId}_{entry.Operation.Replace("_", "")}_{ticks}", moment, test: null);
    }

    /// <summary>Puts in a test.</summary>
    public void Test(Session db, Guid test) =>
        Add(db, WebhookEvent.Test, "test", $"{Service}/webhooks/v1/registration/validationEvents/{test}", audit: null, clock.Now, test);

    /// <summary>What is due, and when the next one is.</summary>
    public Answer Due(Call call, Session db)
    {
        var registration = Registration.Find(db);
        var waiting = db.Query("SELECT seq, body, due FROM notification WHERE state = 'waiting' ORDER BY due, seq LIMIT 100", r => (Seq: r.GetInt64(0), Body: r.GetString(1), Due: r.GetInt64(2)));
        var due = registration is null ? [] : waiting.Where(one => one.Due <= clock.Now.UtcTicks).Select(one => new JObject { ["seq"] = one.Seq, ["body"] = one.Body });
        var next = waiting.Where(one => one.Due > clock.Now.UtcTicks).Select(one => (long?)one.Due).FirstOrDefault();
        return Answer.Ok(new JObject
        {
            ["url"] = registration?.Url,
            ["origin"] = registration?.Origin,
            ["ownHeader"] = registration?.OwnHeader == true,
            ["items"] = new JArray(due),
            ["next"] = next is { } ticks ? Resource.Date(new DateTimeOffset(ticks, TimeSpan.Zero)) : null,
        });
    }

    /// <summary>Takes down how a delivery went: it is over, or tried again later.</summary>
    public Answer Report(Call call, Session db)
    {
        var body = call.ReadBody();
        var (seq, code) = (long.Parse(call.Args[0], CultureInfo.InvariantCulture), body.RequiredText("code"));
        var (attempts, results) = db.Query("SELECT attempts, results FROM notification WHERE seq = @1", r => (r.GetInt64(0) + 1, JArray.Parse(r.GetString(1))), seq).Single();
        results.Add(new JObject { ["responseCode"] = code, ["responseMessage"] = body.Text("message") ?? "", ["systemError"] = false, ["dateTimeUtc"] = Resource.Date(clock.Now) });
        var state = body.Flag("delivered") == true ? "delivered" : attempts >= MostAttempts || body.Flag("final") == true ? "given up" : "waiting";
        db.Execute(
            "UPDATE notification SET attempts = @2, state = @3, due = @4, results = @5 WHERE seq = @1",
            seq, attempts, state, clock.Now + TimeSpan.FromSeconds(1L << (int)(attempts - 1)), results.ToString(Formatting.None));
        return Answer.Empty(204);
    }

    /// <summary>The state of a test, and each try; null if there is none.</summary>
    public static (string State, JArray Results)? OfTest(Session db, string test) =>
        db.Query("SELECT state, results FROM notification WHERE test = @1", r => ((string, JArray)?)(r.GetString(0), JArray.Parse(r.GetString(1))), test).FirstOrDefault();

    private static void Add(Session db, string name, string resource, string? uri, string? audit, DateTimeOffset moment, Guid? test)
    {
        var body = new JObject
        {
            ["EventName"] = name,
            ["ResourceUri"] = uri,
            ["ResourceName"] = resource,
            ["AuditUri"] = audit,
            ["ResourceChangeUtcDate"] = moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'+00:00'", CultureInfo.InvariantCulture),
        };
        db.Execute("INSERT INTO notification (body, due, test) VALUES (@1, @2, @3)", body.ToString(Formatting.None), moment, test);
    }
}
