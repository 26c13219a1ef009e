using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>The whole account of a customer in one object. A part that is null could not be read: <see cref="Missing"/> says why.</summary>
public sealed class PartnerCustomerDetail
{
    /// <summary>The customer.</summary>
    public PartnerCustomer Customer { get; init; } = new();

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId => Customer.CustomerId;

    /// <summary>The company's name.</summary>
    public string Name => Customer.Name;

    /// <summary>The tenant's default domain.</summary>
    public string? Domain => Customer.Domain;

    /// <summary>The company. Its address and mail address are missing where the customer granted no role to read them.</summary>
    public CustomerCompany Company { get; init; } = new();

    /// <summary>The billing profile.</summary>
    public CustomerBillingProfile? Billing { get; init; }

    /// <summary>Every domain of the tenant.</summary>
    public IReadOnlyList<string>? Domains { get; init => field = value is null ? null : PrintedList<string>.Of(value); }

    /// <summary>Acceptances of the Microsoft Customer Agreement; empty for none.</summary>
    public IReadOnlyList<PartnerCustomerAgreement>? Agreements { get; init => field = value is null ? null : PrintedList<PartnerCustomerAgreement>.Of(value); }

    /// <summary>The customer's qualifications for special offers.</summary>
    public IReadOnlyList<CustomerQualification>? Qualifications { get; init => field = value is null ? null : PrintedList<CustomerQualification>.Of(value); }

    /// <summary>What could not be read, and why; empty if everything was read.</summary>
    public IReadOnlyList<CustomerPartMissing> Missing { get; init => field = PrintedList<CustomerPartMissing>.Of(value); } = PrintedList<CustomerPartMissing>.None;

    /// <inheritdoc/>
    public override string ToString() => Customer.ToString();
}
