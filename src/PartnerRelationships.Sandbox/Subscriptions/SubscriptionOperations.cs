using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Entitlements;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>A customer's subscriptions (contract §5.12).</summary>
internal sealed class SubscriptionOperations(PartnerRights rights, IClock clock, AuditTrail trail, TimeSpan delay)
{
    public Answer List(Call call, Session db)
    {
        var customer = Customer(call, db);
        var order = call.Query("order_id");
        // None of them names a partner of record.
        var isOfPartner = call.Query("mpn_id") is not (null or "");
        var rows = Shown(db, customer).Where(s => !isOfPartner && (order is null or "" || s.OrderId == order));
        var items = rows.Select(s => Body(call, s, customer)).ToList();
        return Answer.Ok(Resource.Collection(items, $"/customers/{customer.Id}/subscriptions"));
    }

    public Answer Get(Call call, Session db)
    {
        var customer = Customer(call, db);
        return Answer.Ok(Body(call, Find(call, db, customer), customer));
    }

    public Answer Change(Call call, Session db)
    {
        var customer = Customer(call, db);
        var before = Find(call, db, customer);
        CheckCommerce();
        var body = call.ReadBody();
        SubscriptionChange.CheckEtag(before, body, call.Header("If-Match"));
        var after = new SubscriptionRules(before, AzureSubscription.Of(db, before.Id), clock.Now).Apply(SubscriptionChange.Read(body, before));
        after.Update(db);
        if (after.Status == SubscriptionStatus.Deleted) EntitlementRow.DeleteOrder(db, customer.Seq, after.OrderId);
        trail.Note(db, call, new AuditEntry("update_subscription", AuditEntry.Subscription, customer.Id, customer.Name, SubscriptionResource.Of(after, customer.Id, clock.Now))
        {
            Data = Json.Compact(("SubscriptionId", after.Id.ToString()), ("Status", after.Status)),
        });
        return delay == TimeSpan.Zero ? Answer.Ok(Body(call, after, customer).ToPascalCase()) : UnderWay(customer, after);
    }

    /// <summary>An operation is in progress until the moment in its own name; then it is the subscription.</summary>
    public Answer Operation(Call call, Session db) =>
        long.TryParse(call.Args[2], NumberStyles.None, CultureInfo.InvariantCulture, out var due) && due <= clock.Now.UtcTicks ? Get(call, db) : Answer.Empty(202);

    public Answer ListAzure(Call call, Session db)
    {
        var plan = Find(call, db, Customer(call, db));
        return Answer.Ok(Resource.Collection(AzureSubscription.Of(db, plan.Id).Select(a => a.ToJson()).ToList()));
    }

    public Answer CancelAzure(Call call, Session db)
    {
        var customer = Customer(call, db);
        var plan = Find(call, db, customer);
        CheckCommerce();
        var found = AzureSubscription.Of(db, plan.Id).FirstOrDefault(a => string.Equals(a.Id.ToString(), call.Args[2], StringComparison.OrdinalIgnoreCase))
            ?? throw new Refusal(404, 800111, $"Azure entitlement with ID {call.Args[2]} isn't found.");
        var cancelled = found with { Status = "inactive" };
        cancelled.Update(db);
        var body = cancelled.ToJson();
        body["links"] = Resource.Links($"/customers/{customer.Id}/subscriptions/{plan.Id}/azureEntitlements/{found.Id}");
        return Answer.Ok(body);
    }

    private Answer UnderWay(CustomerRow customer, SubscriptionRow row) => Answer.Empty(202) with
    {
        Location = $"/v1/customers/{customer.Id}/subscriptions/{row.Id}/operations/{(clock.Now + delay).UtcTicks}",
    };

    private JObject Body(Call call, SubscriptionRow row, CustomerRow customer)
    {
        var body = SubscriptionResource.Of(row, customer.Id, clock.Now);
        return call.IsArchivedModule() ? ArchivedVocabulary.Translate(body) : body;
    }

    private IEnumerable<SubscriptionRow> Shown(Session db, CustomerRow customer)
    {
        var holders = new OrderHolders(db, customer);
        return SubscriptionRow.Of(db, customer.Seq, clock.Now).Where(s => holders.Shows(s.OrderId, rights.Partner));
    }

    private CustomerRow Customer(Call call, Session db) => CustomerAccess.InRelationship(db, call.CustomerId, rights.Partner.TenantId);

    private void CheckCommerce()
    {
        if (!rights.MayEndCommerce) throw rights.Refuse("The supplied role doesn't have the rights to perform the requested operation");
    }

    private SubscriptionRow Find(Call call, Session db, CustomerRow customer) =>
        Shown(db, customer).FirstOrDefault(s => string.Equals(s.Id.ToString(), call.Args[1], StringComparison.OrdinalIgnoreCase))
            ?? throw new Refusal(404, 20003, $"Subscription with ID {call.Args[1]} not found.");
}
