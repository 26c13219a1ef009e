using System;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>Who may look into a customer's account: a user, with delegated privileges or with one of the roles that the customer granted
/// (contract §5.14, A§6).</summary>
internal sealed class AccountAccess(OwnPartner partner, IClock clock)
{
    private const int MostRelationships = 1000;

    /// <summary>The customer that the call names.</summary>
    /// <param name="call">The call.</param>
    /// <param name="db">The database.</param>
    /// <param name="roles">The directory roles any of which is enough, by name.</param>
    public CustomerRow Customer(Call call, Session db, params string[] roles)
    {
        call.RequireUser();
        var customer = CustomerAccess.Readable(db, call.CustomerId, partner.TenantId);
        return customer.DelegatedAccess || HasRole(db, customer, roles) ? customer : throw Insufficient;
    }

    /// <summary>Whether the customer granted one of the roles.</summary>
    public bool HasRole(Session db, CustomerRow customer, params string[] roles)
    {
        var wanted = roles.Select(DirectoryRoles.Find).Append(DirectoryRoles.GlobalAdministrator).ToArray();
        return DelegatedAdminRow.Page(db, new DelegatedAdminFilter(DelegatedAdminStatus.Active, customer.Id), 0, MostRelationships, clock.Now)
            .Any(granted => granted.Roles.Any(role => wanted.Contains(Guid.Parse(role))));
    }

    /// <summary>What a caller without the role hears.</summary>
    public static Refusal Insufficient => new(403, 900308, "Insufficient privileges to complete the operation.");
}
