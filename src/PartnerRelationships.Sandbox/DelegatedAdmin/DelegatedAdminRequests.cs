using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Invitations;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>What moves a relationship on: the partner's requests, and the customer's approval, which only a sandbox can play (contract §6.1).</summary>
internal sealed class DelegatedAdminRequests(OwnPartner partner, DelegatedAdminOperations relationships, TimeSpan activation, IClock clock, AuditTrail trail)
{
    private const string Lock = "lockForApproval", Terminate = "terminate", Approval = "approve", Reject = "reject";

    public Answer Create(Call call, Session db)
    {
        var row = relationships.Find(call, db);
        var action = call.ReadBody().RequiredText("action");
        Carry(call, db, row, action);
        var ordinal = (long)db.Scalar("SELECT coalesce(max(seq), 0) + 1 FROM delegated_admin_request")!;
        var id = Draw.From(row.Key, -ordinal).Guid().ToString();
        db.Execute("INSERT INTO delegated_admin_request (id, relationship, action, created) VALUES (@1, @2, @3, @4)", id, row.Seq, action, clock.Now);
        return Answer.Of(201, Body(id, action, "created", clock.Now)) with { Location = $"{DelegatedAdminResource.Location(call, row)}/requests/{id}" };
    }

    public Answer List(Call call, Session db)
    {
        var row = relationships.Find(call, db);
        var page = GraphPage.Of(call, partner.TenantId, $"{DelegatedAdminResource.Path}/{row.Id}/requests");
        return page.Respond((after, size) => Of(db, row, after, size), $"tenantRelationships/delegatedAdminRelationships('{row.Id}')/requests");
    }

    public Answer Get(Call call, Session db) => Answer.Ok(Of(db, relationships.Find(call, db), 0, int.MaxValue).Select(request => request.Item)
        .FirstOrDefault(request => string.Equals((string?)request["id"], call.Args[1], StringComparison.OrdinalIgnoreCase)) ?? throw Refusal.Graph(404, $"There is no request '{call.Args[1]}'."));

    /// <summary>What the partner's indirect provider makes for it, which only a sandbox can play: it waits for the partner's consent (contract §6.2).</summary>
    public Answer Provide(Call call, Session db)
    {
        var provider = db.Query("SELECT id FROM partner ORDER BY id LIMIT 1", r => Guid.Parse(r.GetString(0)));
        if (partner.Type != PartnerType.IndirectReseller || provider.Count == 0) throw Refusal.BadInput("Only an indirect reseller has a provider that makes relationships for it.");
        var row = DelegatedAdminRow.Find(db, relationships.Make(call, db).Id, clock.Now)!.At(clock.Now, DelegatedAdminStatus.ApprovalPending);
        row.Update(db);
        db.Execute("INSERT INTO delegated_admin_provider (relationship, provider_id, consent_pending) VALUES (@1, @2, 1)", row.Seq, provider[0]);
        return Answer.Of(201, DelegatedAdminResource.Item(row with { ProviderId = provider[0], ConsentPending = true }, clock.Now));
    }

    /// <summary>What is requested, for anybody who has the link. A request that does not wait for approval is shown with the reason.</summary>
    public Answer Describe(Call call, Session db)
    {
        var row = relationships.Find(call, db);
        var body = new JObject { ["partner"] = partner.ToParty(), ["request"] = DelegatedAdminResource.Item(row, clock.Now) };
        if (CustomerApproval.Obstacle(row) is { } obstacle) body["obstacle"] = obstacle.Message;
        return Answer.Ok(body);
    }

    /// <summary>The customer grants what is asked for. Its link is good for one time, and only after it was locked.</summary>
    public Answer Approve(Call call, Session db)
    {
        var row = relationships.Find(call, db);
        var customer = CustomerApproval.Tenant(db, call.ReadBody());
        if (CustomerApproval.Obstacle(row) is { } obstacle) throw obstacle;
        CustomerApproval.RequireTenant(row, customer.Id);
        var now = clock.Now;
        var active = now + activation;
        var approved = row.At(now, activation == TimeSpan.Zero ? DelegatedAdminStatus.Active : DelegatedAdminStatus.Approved) with
        {
            CustomerId = customer.Id,
            CustomerName = customer.Name,
            Activated = active,
            Ends = active + (row.Ends - row.Created),
        };
        approved.Update(db);
        Note(call, db, approved, "granular_admin_relationship_approved");
        Note(call, db, approved, "granular_admin_relationship_activated", activation);
        return Answer.Ok(DelegatedAdminResource.Item(approved, now));
    }

    /// <summary>The customer does not want what is asked for. No page says which word Graph has for that; here it is ended.</summary>
    public Answer Decline(Call call, Session db)
    {
        var row = relationships.Find(call, db);
        if (CustomerApproval.Obstacle(row) is { } obstacle) throw obstacle;
        CustomerApproval.RequireTenant(row, CustomerApproval.Tenant(db, call.ReadBody()).Id);
        var declined = row.At(clock.Now, DelegatedAdminStatus.Terminated);
        declined.Update(db);
        return Answer.Ok(DelegatedAdminResource.Item(declined, clock.Now));
    }

    private void Carry(Call call, Session db, DelegatedAdminRow row, string action)
    {
        switch (action)
        {
            case Lock when row.Status == DelegatedAdminStatus.Created:
                row.At(clock.Now, DelegatedAdminStatus.ApprovalPending).Update(db);
                break;
            case Terminate when row.Status == DelegatedAdminStatus.Active:
                var ending = row.At(clock.Now, DelegatedAdminStatus.TerminationRequested);
                ending.Update(db);
                Note(call, db, ending, "granular_admin_relationship_termination_requested");
                Note(call, db, ending with { Status = "terminated" }, "granular_admin_relationship_terminated", TimeSpan.FromSeconds(DelegatedAdminStatus.TerminatedAfterSeconds));
                break;
            case Approval when row is { Status: DelegatedAdminStatus.ApprovalPending, ConsentPending: true }:
                db.Execute("UPDATE delegated_admin_provider SET consent_pending = 0 WHERE relationship = @1", row.Seq);
                row.At(clock.Now, row.Status).Update(db);
                break;
            case Reject when row is { Status: DelegatedAdminStatus.ApprovalPending, ConsentPending: true }:
                row.At(clock.Now, DelegatedAdminStatus.Terminated).Update(db);
                break;
            case Lock or Terminate or Approval or Reject:
                throw Refusal.Graph(409, $"{action} is not possible for a relationship that is {row.Status}.");
            default:
                throw Refusal.Graph(400, $"The action '{action}' is not supported.");
        }
    }

    private void Note(Call call, Session db, DelegatedAdminRow row, string operation, TimeSpan after = default)
    {
        if (row.CustomerId is not { } customer) return;
        trail.Note(db, call, new AuditEntry(operation, AuditEntry.Gdap, customer, row.CustomerName ?? "", DelegatedAdminResource.Item(row, clock.Now))
        {
            Data = Json.Compact(("RelationshipId", row.Id), ("RelationshipName", row.Name)),
            After = after,
        });
    }

    private List<(long Seq, JObject Item)> Of(Session db, DelegatedAdminRow row, long after, int size) => db.Query(
        "SELECT seq, id, action, created FROM delegated_admin_request WHERE relationship = @1 AND seq > @2 ORDER BY seq LIMIT @3",
        r =>
        {
            var moment = new DateTimeOffset(r.GetInt64(3), TimeSpan.Zero);
            return (r.GetInt64(0), Body(r.GetString(1), r.GetString(2), StatusAt(clock.Now - moment), moment));
        },
        row.Seq, after, size);

    private static string StatusAt(TimeSpan age) => age < TimeSpan.FromSeconds(1) ? "created" : age < TimeSpan.FromSeconds(2) ? "pending" : "succeeded";

    private static JObject Body(string id, string action, string status, DateTimeOffset moment) => new()
    {
        ["@odata.type"] = "#microsoft.graph.delegatedAdminRelationshipRequest",
        ["id"] = id,
        ["action"] = action,
        ["status"] = status,
        ["createdDateTime"] = Resource.Date(moment),
        ["lastModifiedDateTime"] = Resource.Date(moment),
    };
}
