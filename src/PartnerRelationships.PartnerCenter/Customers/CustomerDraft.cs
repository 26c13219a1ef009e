using System;
using System.Collections.Generic;
using System.Security;

namespace PartnerRelationships.PartnerCenter.Customers;

/// <summary>A customer while it is read.</summary>
internal sealed class CustomerDraft
{
    public Guid? Id { get; set; }

    public Guid? TenantId { get; set; }

    public string? Name { get; set; }

    public string? Domain { get; set; }

    public string? Relationship { get; set; }

    public bool? AllowsDelegatedAccess { get; set; }

    public string? CommerceId { get; set; }

    public string? Country { get; set; }

    public string? City { get; set; }

    public string? Region { get; set; }

    public string? AddressLine { get; set; }

    public string? PostalCode { get; set; }

    public string? Email { get; set; }

    public string? Culture { get; set; }

    public string? Language { get; set; }

    public Guid? AssociatedPartnerId { get; set; }

    public IReadOnlyList<string>? CustomDomains { get; set; }

    public string? AdminUserName { get; set; }

    public SecureString? AdminPassword { get; set; }

    public static SecureString? Protect(string? password)
    {
        if (password is null)
        {
            return null;
        }

        var secure = new SecureString();
        foreach (var letter in password)
        {
            secure.AppendChar(letter);
        }

        secure.MakeReadOnly();
        return secure;
    }

    public PartnerCustomer ToCustomer() => new()
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
        Culture = Culture,
        Language = Language,
        AssociatedPartnerId = AssociatedPartnerId,
        CustomDomains = CustomDomains,
    };

    public NewPartnerCustomer ToNewCustomer() => new()
    {
        Customer = ToCustomer(),
        AdminUserName = AdminUserName is null ? null : AdminUserName.IndexOf('@') < 0 ? $"{AdminUserName}@{Domain}" : AdminUserName,
        AdminPassword = AdminPassword,
    };
}
