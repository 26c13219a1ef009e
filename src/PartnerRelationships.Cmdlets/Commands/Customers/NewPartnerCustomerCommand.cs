using System.Globalization;
using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Creation;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Commands;

/// <summary>Creates a customer: a new tenant with a relationship. The domain, the address, the country's rules and the reseller are checked first.</summary>
[Cmdlet(VerbsCommon.New, Nouns.PartnerCustomer, SupportsShouldProcess = true), OutputType(typeof(NewPartnerCustomer))]
public sealed class NewPartnerCustomerCommand : RowCmdlet
{
    private CustomerMaker maker = null!;

    /// <summary>The company's name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The tenant's first domain; .onmicrosoft.com is added to a bare name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true), ValidatePattern(@"^[A-Za-z0-9]+(\.onmicrosoft\.(com|cn))?$")]
    public string Domain { get; set; } = "";

    /// <summary>The contact's e-mail address.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidatePattern(@"^[^\s@]+@[^\s@]+\.[^\s@]+$")]
    public string Email { get; set; } = "";

    /// <summary>The contact's given name.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string FirstName { get; set; } = "";

    /// <summary>The contact's family name.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string LastName { get; set; } = "";

    /// <summary>The first line of the address.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string AddressLine { get; set; } = "";

    /// <summary>The city.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string City { get; set; } = "";

    /// <summary>The postal code.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string PostalCode { get; set; } = "";

    /// <summary>The two-letter country code, such as IE.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true), ValidatePattern("^[A-Za-z]{2}$")]
    public string Country { get; set; } = "";

    /// <summary>The state or region, where the country has them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? State { get; set; }

    /// <summary>The phone number; some countries require it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PhoneNumber { get; set; }

    /// <summary>The registration number of the organisation; some countries require it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? RegistrationNumber { get; set; }

    /// <summary>The culture of the billing profile, such as en-IE, which also sets its language. The default is the usual culture of the country.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(CultureCompleter)), ValidateNotNull]
    public CultureInfo? Culture { get; set; }

    /// <summary>The reseller that an indirect provider creates the customer for: its name, id or object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(ResellerCompleter))]
    public PartnerReference? IndirectReseller { get; set; }

    /// <summary>Uses the address even when the service does not verify it.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private string FullDomain => Domain.IndexOf('.') < 0 ? Domain + ".onmicrosoft.com" : Domain;

    private protected override string Title => "Creating customers";

    private protected override object Target => Name;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        maker = new CustomerMaker(Session);
    }

    private protected override void Work()
    {
        var plan = Await(token => maker.PlanAsync(Wanted(), IndirectReseller, Force, token));
        foreach (var warning in plan.Warnings)
        {
            WriteWarning(warning);
        }

        if (ShouldProcess($"{Name} ({FullDomain})", IndirectReseller is null ? "Create the customer as your direct customer, without a reseller" : $"Create the customer of the reseller {IndirectReseller}"))
        {
            Write(Await(token => maker.CreateAsync(plan, token)));
        }
    }

    private void Write(NewPartnerCustomer made)
    {
        if (made.AdminPassword is null)
        {
            WriteWarning($"{made} exists, but the password of its first administrator is unknown, because the answer that contained it was lost. Reset that password.");
        }

        if (!made.IsConfirmed)
        {
            WriteWarning($"The service reports that it created {made}, but does not list it yet. Check again with Get-PartnerCustomer {made.CustomerId}.");
        }

        WarnOfLedger(made, made.LedgerProblem);
        WriteObject(made);
    }

    private CustomerCreation Wanted() => new()
    {
        Name = Name,
        Domain = FullDomain,
        Email = Email,
        Culture = Culture?.Name,
        Language = Culture?.TwoLetterISOLanguageName,
        FirstName = FirstName,
        LastName = LastName,
        AddressLine = AddressLine,
        City = City,
        PostalCode = PostalCode,
        Country = Country.ToUpperInvariant(),
        State = Cells.Said(State),
        PhoneNumber = Cells.Said(PhoneNumber),
        RegistrationNumber = Cells.Said(RegistrationNumber),
    };
}
