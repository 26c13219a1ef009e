using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Drift;

/// <summary>Customers with the ties that a test wants.</summary>
internal static class Customers
{
    public static CustomerDelegatedAdmin Rights(FakeClock clock) =>
        new() { RelationshipId = "r-1", DisplayName = "Rights", Status = "active", Roles = ["Directory Readers"], EndsOn = clock.Now.AddYears(1), AutoExtends = true };

    public static CustomerRelationship With(CustomerDelegatedAdmin rights, string reseller = "reseller", DelegatedAdminState privileges = DelegatedAdminState.NotGranted) =>
        With([rights], reseller, privileges);

    public static CustomerRelationship With(
        IReadOnlyList<CustomerDelegatedAdmin>? rights = null, string reseller = "reseller", DelegatedAdminState privileges = DelegatedAdminState.NotGranted, CustomerInvitation? invitation = null, string[]? partners = null, Guid? id = null) => new()
    {
        CustomerId = id ?? Guid.NewGuid(),
        Name = "Kék Tó Kft.",
        Domain = "kekto.onmicrosoft.com",
        Reseller = reseller,
        DelegatedAdmin = privileges,
        DelegatedAdminRelationships = rights ?? [],
        IndirectPartners = partners ?? [],
        IndirectPartnerIds = [.. (partners ?? []).Select(_ => Guid.NewGuid())],
        Invitation = invitation,
    };

    public static CustomerRelationship Unread(CustomerPartMissing missing) =>
        new() { CustomerId = Guid.NewGuid(), Name = "C", Reseller = "reseller", IndirectPartners = [], IndirectPartnerIds = [], Missing = [missing] };
}
