using System;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Commands;

/// <summary>Creates a customer: a new tenant with a relationship.</summary>
[Cmdlet(VerbsCommon.New, Nouns.PartnerCustomer, SupportsShouldProcess = true), OutputType(typeof(NewPartnerCustomer))]
public sealed class NewPartnerCustomerCommand : PartnerCmdlet
{
    /// <summary>The company's name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The tenant's first domain; .onmicrosoft.com is added to a bare name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true), ValidatePattern(@"^[A-Za-z0-9]+(\.onmicrosoft\.(com|cn))?$")]
    public string Domain { get; set; } = "";

    /// <summary>The contact's address.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidatePattern(@"^[^\s@]+@[^\s@]+\.[^\s@]+$")]
    public string Email { get; set; } = "";

    /// <summary>The contact's given name.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string FirstName { get; set; } = "";

    /// <summary>The contact's family name.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string LastName { get; set; } = "";

    /// <summary>First line of the address.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string AddressLine { get; set; } = "";

    /// <summary>City.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string City { get; set; } = "";

    /// <summary>Postal code.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string PostalCode { get; set; } = "";

    /// <summary>Two-letter country.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidatePattern("^[A-Za-z]{2}$")]
    public string Country { get; set; } = "";

    /// <summary>State or region, where the country has them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? State { get; set; }

    /// <summary>Phone number; some countries require it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PhoneNumber { get; set; }

    /// <summary>Registration number of the organisation; some countries require it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? RegistrationNumber { get; set; }

    /// <summary>Culture of the billing profile, which brings the language; by default en-US.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ValidateNotNull]
    public CultureInfo? Culture { get; set; }

    /// <summary>The reseller that an indirect provider creates the customer for: its name, id or object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(ResellerCompleter))]
    public PartnerReference? IndirectReseller { get; set; }

    private string FullDomain => Domain.IndexOf('.') < 0 ? Domain + ".onmicrosoft.com" : Domain;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Name, () =>
    {
        if (ShouldProcess($"{Name} ({FullDomain})", "Create the customer"))
        {
            WriteObject(Await(async token => await Session.Customers.CreateAsync(await DescribeAsync(Session.Partners, token).ConfigureAwait(false), token).ConfigureAwait(false)));
        }
    });

    private async Task<CustomerCreation> DescribeAsync(IPartnerDirectory partners, CancellationToken token) => new()
    {
        Name = Name,
        Domain = FullDomain,
        Email = Email,
        Culture = Culture?.Name ?? "en-US",
        Language = Culture?.TwoLetterISOLanguageName ?? "en",
        FirstName = FirstName,
        LastName = LastName,
        AddressLine = AddressLine,
        City = City,
        PostalCode = PostalCode,
        Country = Country.ToUpperInvariant(),
        State = State,
        PhoneNumber = PhoneNumber,
        RegistrationNumber = RegistrationNumber,
        IndirectReseller = IndirectReseller is null ? null : (await partners.FindResellerAsync(IndirectReseller, token).ConfigureAwait(false)).ResellerId,
    };
}
