using System;
using System.Collections.Generic;
using System.Security;

namespace PartnerRelationships.PartnerCenter.Customers;

/// <summary>What was read of a customer so far. A struct: lists are long, and one of these serves a whole page.</summary>
internal struct CustomerFields
{
    public Guid? Id;
    public Guid? TenantId;
    public string? Name;
    public string? Domain;
    public string? Relationship;
    public bool? AllowsDelegatedAccess;
    public string? CommerceId;
    public string? Country;
    public string? City;
    public string? Region;
    public string? AddressLine;
    public string? PostalCode;
    public string? Email;
    public string? RegistrationNumber;
    public string? Culture;
    public string? Language;
    public Guid? AssociatedPartnerId;
    public IReadOnlyList<string>? CustomDomains;
    public string? AdminUserName;
    public SecureString? AdminPassword;

    public readonly PartnerCustomer ToCustomer() => new()
    {
        CustomerId = Id ?? TenantId ?? throw new FormatException("A customer in it has no id."),
        Name = Name ?? "",
        Domain = Domain,
        Relationship = Relationship,
        AllowsDelegatedAccess = AllowsDelegatedAccess,
        CommerceId = CommerceId,
        Country = Country,
        City = City,
        Region = Region,
        AddressLine = AddressLine,
        PostalCode = PostalCode,
        Email = Email,
        RegistrationNumber = RegistrationNumber,
        Culture = Culture,
        Language = Language,
        AssociatedPartnerId = AssociatedPartnerId,
        CustomDomains = CustomDomains,
    };

    public readonly NewPartnerCustomer ToNewCustomer() => new()
    {
        Customer = ToCustomer(),
        AdminUserName = AdminUserName is null ? null : AdminUserName.IndexOf('@') < 0 ? $"{AdminUserName}@{Domain}" : AdminUserName,
        AdminPassword = AdminPassword,
    };
}
