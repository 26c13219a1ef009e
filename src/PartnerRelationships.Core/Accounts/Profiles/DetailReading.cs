using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Access;
using PartnerRelationships.Core.Accounts.Agreements;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Accounts.Profiles;

/// <summary>Reads all that can be read of a customer's account. A part that cannot be read is reported, and the rest is kept.</summary>
public sealed class DetailReading(IProfilePorts ports)
{
    private static readonly IReadOnlyList<string> Readers = ["Global Reader", "Directory Writers"];
    private static readonly RoleNeed CompanyNeed = new("Reading the company's address", Readers);
    private static readonly RoleNeed DomainNeed = new("Reading the tenant's domains", Readers);
    private readonly AgreementReading agreements = new(ports);

    /// <summary>Reads it: the parts at once, once the customer is there.</summary>
    /// <exception cref="NotFoundException">There is no such tenant (CustomerNotFound).</exception>
    /// <exception cref="NoRelationshipException">The tenant is not a customer of this partner.</exception>
    /// <exception cref="AuthenticationFailedException">The sign-in ended.</exception>
    public async Task<PartnerCustomerDetail> ReadAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var customer = await ports.Customers.GetAsync(customerId, cancellationToken).ConfigureAwait(false);
        var company = AccountPart.ReadAsync("Company", () => CompanyAsync(customer, cancellationToken));
        var billing = AccountPart.ReadAsync("Billing", () => ports.CustomerProfiles.GetBillingAsync(customerId, cancellationToken));
        var domains = AccountPart.ReadAsync("Domains", () => DomainsAsync(customer, cancellationToken));
        var accepted = AccountPart.ReadAsync("Agreements", () => agreements.ListAsync(customerId, cancellationToken));
        var qualifications = AccountPart.ReadAsync("Qualifications", () => ports.CustomerProfiles.ListQualificationsAsync(customerId, cancellationToken));
        await Task.WhenAll(company, billing, domains, accepted, qualifications).ConfigureAwait(false);
        var (ofCompany, ofBilling, ofDomains) = (await company.ConfigureAwait(false), await billing.ConfigureAwait(false), await domains.ConfigureAwait(false));
        var (ofAgreements, ofQualifications) = (await accepted.ConfigureAwait(false), await qualifications.ConfigureAwait(false));
        CustomerPartMissing?[] missing = [ofCompany.Missing, ofBilling.Missing, ofDomains.Missing, ofAgreements.Missing, ofQualifications.Missing];
        return new PartnerCustomerDetail
        {
            Customer = customer,
            Company = ofCompany.Value ?? CompanyOf(customer),
            Billing = ofBilling.Value,
            Domains = ofDomains.Value,
            Agreements = ofAgreements.Value,
            Qualifications = ofQualifications.Value,
            Missing = [.. missing.OfType<CustomerPartMissing>()],
        };
    }

    // With delegated privileges the customer's own record has the address; without, the directory has it for whoever has a role there (contract §5.2).
    private async Task<CustomerCompany> CompanyAsync(PartnerCustomer customer, CancellationToken cancellationToken)
    {
        var company = CompanyOf(customer);
        if (company.Address is not null)
        {
            return company;
        }

        var known = await CompanyNeed.AsUserAsync(ports.SignIn, () => ports.CustomerProfiles.GetOrganizationAsync(customer.CustomerId, cancellationToken)).ConfigureAwait(false);
        return company with { Address = known.Address, TechnicalMails = known.TechnicalMails };
    }

    /// <summary>Every domain of the tenant.</summary>
    /// <exception cref="AccessDeniedException">A role is missing (RoleMissing).</exception>
    internal async Task<IReadOnlyList<string>> DomainsAsync(PartnerCustomer customer, CancellationToken cancellationToken)
    {
        if (customer.CustomDomains is { } known)
        {
            return known;
        }

        return await DomainNeed.AsUserAsync(ports.SignIn, () => ports.CustomerProfiles.ListDomainsAsync(customer.CustomerId, cancellationToken)).ConfigureAwait(false);
    }

    private static CustomerCompany CompanyOf(PartnerCustomer customer) => new()
    {
        Name = customer.Name,
        Domain = customer.Domain,
        Email = customer.Email,
        RegistrationNumber = customer.RegistrationNumber,
        Address = customer.AddressLine is null && customer.City is null && customer.Country is null ? null : new CustomerAddress
        {
            AddressLine = customer.AddressLine,
            City = customer.City,
            State = customer.Region,
            PostalCode = customer.PostalCode,
            Country = customer.Country,
        },
    };
}
