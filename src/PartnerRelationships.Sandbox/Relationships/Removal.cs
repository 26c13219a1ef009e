using System;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Settings;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Relationships;

/// <summary>The end of a reseller relationship (contract §5.7).</summary>
internal sealed class Removal(PartnerRights rights, SandboxOptions options, Lingering lingering, IClock clock, AuditTrail trail)
{
    // The service's codes for an unmet precondition are not on record; this is its general one.
    private const int PreconditionFailed = 800036;

    public Answer Remove(Call call, Session db, Guid id)
    {
        if (!rights.MayEndCommerce)
            throw rights.Refuse("Indirect resellers can't remove relationships with the customer; they must work through the indirect provider to do so.");
        var customer = CustomerAccess.Known(db, id);
        if (customer.Relationship == CustomerRow.None || Lingering.Is(db, customer))
            throw new Refusal(400, 3000, "The relationship between the partner and customer does not exist");
        if (rights.Partner.ActsForOther && !CustomerPartners.Holds(db, customer, rights.Partner.TenantId))
            throw new Refusal(400, 3000, "The relationship between the partner and customer does not exist");
        CheckPreconditions(db, customer);
        if (rights.Partner.ActsForOther) return Leave(db, customer);
        return IsKept(id) ? Accepted : End(call, db, customer);
    }

    private static Answer Accepted => Answer.Ok(CustomerResource.Changed(CustomerRow.None, delegatedAccess: null));

    private Answer End(Call call, Session db, CustomerRow customer)
    {
        var delegated = customer.DelegatedAccess && rights.DelegatedAccessOutlivesRelationship;
        var ended = customer with { Relationship = CustomerRow.None, DelegatedAccess = delegated };
        if (lingering.IsWanted) lingering.Begin(db, ended);
        else ended.Update(db);
        trail.Note(db, call, ended.Audited("remove_partner_customer_relationship", AuditEntry.Relationship));
        return Accepted;
    }

    // Another partner's actions are in that partner's log.
    private Answer Leave(Session db, CustomerRow customer)
    {
        CustomerPartners.Without(db, customer, rights.Partner.TenantId).Update(db);
        return Accepted;
    }

    private bool IsKept(Guid id) => BitConverter.ToUInt32(id.ToByteArray(), 0) < options.KeptShare * uint.MaxValue;

    private void CheckPreconditions(Session db, CustomerRow customer)
    {
        var reasons = RemovalPreconditions.Unmet(db, customer, rights.Partner, clock.Now).ToArray();
        if (reasons.Length > 0) throw new Refusal(400, PreconditionFailed, string.Join(" ", reasons), reasons);
    }
}
