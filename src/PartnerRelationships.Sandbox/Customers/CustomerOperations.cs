using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Profiles;
using PartnerRelationships.Sandbox.Relationships;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>One customer: reading it, and the two changes that its resource knows (contract §5.2, §5.7, §5.8).</summary>
internal sealed class CustomerOperations(PartnerRights rights, Removal removal, AuditTrail trail)
{
    public Answer Get(Call call, Session db) => Answer.Ok(CustomerResource.Full(CustomerAccess.Readable(db, call.CustomerId, rights.Partner.TenantId)));

    /// <summary>A part of the customer, at the address that its own link names.</summary>
    public Answer GetProfile(Call call, Session db, string member) =>
        Answer.Ok(CustomerResource.Full(CustomerAccess.Readable(db, call.CustomerId, rights.Partner.TenantId))[member]!);

    public Answer Change(Call call, Session db)
    {
        var body = call.ReadBody();
        var id = call.CustomerId;
        if (body.Text("relationshipToPartner")?.ToUpperInvariant() == "NONE") return removal.Remove(call, db, id);
        return body.Flag("allowDelegatedAccess") switch
        {
            false => EndDelegatedAccess(call, db, CustomerAccess.Readable(db, id, rights.Partner.TenantId)),
            true => throw Refusal.InvalidProperty("allowDelegatedAccess can only be ended; the customer grants it."),
            null => throw Refusal.InvalidProperty("relationshipToPartner must be none, or allowDelegatedAccess false."),
        };
    }

    private Answer EndDelegatedAccess(Call call, Session db, CustomerRow customer)
    {
        var ended = customer with { DelegatedAccess = false };
        ended.Update(db);
        if (customer.DelegatedAccess) trail.Note(db, call, AuditEntry.Of("dap_admin_relationship_terminated", AuditEntry.Dap, ended));
        return Answer.Ok(CustomerResource.Changed(customer.Relationship, delegatedAccess: false));
    }

    /// <summary>HEAD: 200 says taken, 404 says free (contract §5.11).</summary>
    public static Answer Domain(Call call, Session db) => Answer.Empty(CustomerRow.FindByDomain(db, call.Args[0]) is null ? 404 : 200);
}
