using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Relationships;

/// <summary>The two changes that a customer's resource knows: the end of the relationship, and of delegated access (contract §5.7, §5.8).</summary>
internal sealed class ChangeCustomerOperation(PartnerRights rights, Removal removal, AuditTrail trail)
{
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
        if (customer.DelegatedAccess) trail.Note(db, call, ended.Audited("dap_admin_relationship_terminated", AuditEntry.Dap));
        return Answer.Ok(CustomerResource.Changed(customer.Relationship, delegatedAccess: false));
    }
}
