using System;
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
internal sealed class DelegatedAdminRequests(OwnPartner partner, DelegatedAdminOperations relationships, IClock clock, AuditTrail trail)
{
    private const string Lock = "lockForApproval", Terminate = "terminate";

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
        var items = db.Query(
            "SELECT id, action, created FROM delegated_admin_request WHERE relationship = @1 ORDER BY seq",
            r => Body(r.GetString(0), r.GetString(1), "succeeded", new DateTimeOffset(r.GetInt64(2), TimeSpan.Zero)), row.Seq);
        return Answer.Ok(new JObject { ["value"] = new JArray(items) });
    }

    /// <summary>What is asked for, for whoever has the link. One that waits for no approval is shown with the reason.</summary>
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
        var approved = row.At(now, DelegatedAdminStatus.Active) with
        {
            CustomerId = customer.Id,
            CustomerName = customer.Name,
            Activated = now,
            Ends = now + (row.Ends - row.Created),
        };
        approved.Update(db);
        Note(call, db, approved, "granular_admin_relationship_approved");
        Note(call, db, approved, "granular_admin_relationship_activated");
        return Answer.Ok(DelegatedAdminResource.Item(approved, now));
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
                Note(call, db, ending with { Status = "terminated" }, "granular_admin_relationship_terminated", DelegatedAdminStatus.TerminatedAfterSeconds);
                break;
            case Lock or Terminate:
                throw Refusal.Graph(409, $"{action} is not possible for a relationship that is {row.Status}.");
            default:
                throw Refusal.Graph(400, $"The action '{action}' is not supported.");
        }
    }

    private void Note(Call call, Session db, DelegatedAdminRow row, string operation, int afterSeconds = 0)
    {
        if (row.CustomerId is not { } customer) return;
        trail.Note(db, call, new AuditEntry(operation, AuditEntry.Gdap, customer, row.CustomerName ?? "", DelegatedAdminResource.Item(row, clock.Now))
        {
            Data = Json.Compact(("RelationshipId", row.Id), ("RelationshipName", row.Name)),
            After = TimeSpan.FromSeconds(afterSeconds),
        });
    }

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
