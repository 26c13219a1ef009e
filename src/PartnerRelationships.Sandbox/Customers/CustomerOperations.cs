using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>Reading one customer (contract §5.2).</summary>
internal sealed class CustomerOperations(OwnPartner partner)
{
    public Answer Get(Call call, Session db) => Answer.Ok(CustomerResource.Full(CustomerAccess.Readable(db, call.CustomerId, partner.TenantId)));

    /// <summary>A part of the customer, at the address that its own link names.</summary>
    public Answer GetProfile(Call call, Session db, string member) =>
        Answer.Ok(CustomerResource.Full(CustomerAccess.Readable(db, call.CustomerId, partner.TenantId))[member]!);

    /// <summary>HEAD: 200 says taken, 404 says free (contract §5.11).</summary>
    public static Answer Domain(Call call, Session db) => Answer.Empty(CustomerRow.FindByDomain(db, call.Args[0]) is null ? 404 : 200);
}
