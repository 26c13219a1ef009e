using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;
using PartnerRelationships.Sandbox.Subscriptions;

namespace PartnerRelationships.Sandbox.Transfers;

/// <summary>Transfers of a customer's orders (contract A§3.1): created by the target, accepted by the source. Nothing is on record of how long one waits: here it does for ever.</summary>
internal sealed class TransferOperations(PartnerRights rights, TransferCompletion completion, TimeSpan delay, IClock clock)
{
    private const int MostItems = 25;

    private OwnPartner Partner => rights.Partner;

    public Answer List(Call call, Session db)
    {
        var customer = Customer(call, db);
        return Answer.Ok(new JArray(Own(db, customer).Select(one => one.ToJson(customer.Id, Partner.TenantId))));
    }

    public Answer Get(Call call, Session db)
    {
        var customer = Customer(call, db);
        return Answer.Ok(Find(call, db, customer).ToJson(customer.Id, Partner.TenantId));
    }

    public Answer Create(Call call, Session db)
    {
        var customer = Customer(call, db);
        if (!Stands(db, customer)) throw Refusal.NoRelationship(Partner.TenantId, customer.Id);
        var body = call.ReadBody();
        var source = Id(body, "sourcePartnerTenantId") ?? throw Refusal.BadInput("sourcePartnerTenantId is required.");
        foreach (var name in new[] { "sourcePartnerName", "customerEmailId" }) body.RequiredText(name);
        if ((Id(body, "targetPartnerTenantId") ?? Partner.TenantId) != Partner.TenantId) throw Refusal.MayNot("Only the target partner can create a transfer.");
        if (source == Partner.TenantId) throw new Refusal(400, 900148, "The source and the target partner are the same.");
        if (Own(db, customer).Any(one => one.IsOpen && one.Source == source)) throw new Refusal(409, 900101, "A transfer is in progress already.");
        if (!CustomerPartners.Holds(db, customer, source) || Movable(db, customer, source).Count == 0) throw new Refusal(400, 900400, "The transfer can't be created: the source partner has nothing of the customer's that can be transferred.");
        var asked = (JObject)body.DeepClone();
        asked["targetPartnerTenantId"] = Partner.TenantId.ToString();
        foreach (var name in new[] { "id", "status", "lineItems" }) asked.Remove(name);
        var made = new TransferRow { Id = Guid.NewGuid(), Customer = customer.Seq, Source = source, Target = Partner.TenantId, Created = clock.Now, Changed = clock.Now, Asked = asked };
        made.Insert(db);
        return Answer.Of(201, made.ToJson(customer.Id, Partner.TenantId));
    }

    public Answer Change(Call call, Session db)
    {
        var customer = Customer(call, db);
        var transfer = Find(call, db, customer);
        var body = call.ReadBody();
        RequirePending(transfer);
        var changed = string.Equals(body.Text("status"), TransferRow.Cancelled, StringComparison.OrdinalIgnoreCase) ? Cancel(transfer) : Accept(db, customer, transfer, body);
        changed.Update(db);
        if (changed.Status == TransferRow.InProgress && delay == TimeSpan.Zero) changed = completion.Complete(db, changed);
        return Answer.Ok(changed.ToJson(customer.Id, Partner.TenantId));
    }

    /// <summary>Cancels one, as the partner that created it, while it is not accepted.</summary>
    public Answer Withdraw(Call call, Session db)
    {
        var transfer = Find(call, db, Customer(call, db));
        RequireParty(transfer.Target, "withdraw");
        RequirePending(transfer);
        transfer.Delete(db);
        return Answer.Empty(204);
    }

    private TransferRow Cancel(TransferRow transfer)
    {
        RequireParty(transfer.Target, "cancel");
        return transfer with { Status = TransferRow.Cancelled, Changed = clock.Now };
    }

    private TransferRow Accept(Session db, CustomerRow customer, TransferRow transfer, JObject body)
    {
        RequireParty(transfer.Source, "accept");
        var items = body.GetValue("lineItems", StringComparison.OrdinalIgnoreCase) is JArray { Count: > 0 and <= MostItems } lines
            ? lines.OfType<JObject>().Select(line => Id(line, "subscriptionId") ?? throw Refusal.BadInput("A line item names no subscriptionId.")).Distinct().ToList()
            : throw Refusal.BadInput($"lineItems must name 1 to {MostItems} subscriptions.");
        var movable = Movable(db, customer, transfer.Source);
        if (items.Exists(item => !movable.Contains(item))) throw new Refusal(400, 900400, "A subscription in lineItems can't be transferred.");
        return transfer with { Status = TransferRow.InProgress, Items = items, Changed = clock.Now, Due = clock.Now + delay };
    }

    // A legacy subscription is moved by older calls, the other way round (contract A§3.2).
    private List<Guid> Movable(Session db, CustomerRow customer, Guid source)
    {
        var holders = new OrderHolders(db, customer);
        return [.. SubscriptionRow.Of(db, customer.Seq, clock.Now)
            .Where(one => one.Offer.Kind != SubscriptionKind.Legacy && one.Status is SubscriptionStatus.Active or SubscriptionStatus.Suspended && holders.Is(one.OrderId, source))
            .Select(one => one.Id)];
    }

    private CustomerRow Customer(Call call, Session db)
    {
        if (Partner.Type == PartnerType.IndirectReseller) throw rights.Refuse("Indirect resellers can't use transfers; they must work through the indirect provider to do so.");
        var customer = CustomerAccess.Known(db, call.CustomerId);
        return Stands(db, customer) || Own(db, customer).Any() ? customer : throw Refusal.NoRelationship(Partner.TenantId, customer.Id);
    }

    private bool Stands(Session db, CustomerRow customer) =>
        Partner.ActsForOther ? CustomerPartners.Holds(db, customer, Partner.TenantId) : customer.Relationship != CustomerRow.None;

    private IEnumerable<TransferRow> Own(Session db, CustomerRow customer) =>
        TransferRow.Of(db, customer.Seq).Where(one => one.Source == Partner.TenantId || one.Target == Partner.TenantId);

    private TransferRow Find(Call call, Session db, CustomerRow customer) =>
        Own(db, customer).FirstOrDefault(one => string.Equals(one.Id.ToString(), call.Args[1], StringComparison.OrdinalIgnoreCase)) ?? throw new Refusal(404, 900100, "The transfer isn't found.");

    private void RequireParty(Guid party, string act)
    {
        if (party != Partner.TenantId) throw Refusal.MayNot($"The partner can't {act} the transfer.");
    }

    private static void RequirePending(TransferRow transfer)
    {
        if (transfer.Status == TransferRow.InProgress) throw new Refusal(409, 900101, "The transfer is in progress.");
        if (transfer.Status != TransferRow.Pending) throw new Refusal(400, 900102, $"The transfer is completed: it is {transfer.Status}.");
    }

    private static Guid? Id(JObject body, string name) => body.Text(name) is not { } text ? null : Guid.TryParse(text, out var id) ? id : throw Refusal.InvalidProperty(name);
}
