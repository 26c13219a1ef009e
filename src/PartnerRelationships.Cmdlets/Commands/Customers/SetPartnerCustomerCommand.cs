using System.Globalization;
using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Profiles;

namespace PartnerRelationships.Commands;

/// <summary>Changes customers' billing profiles: only what is given, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, Nouns.PartnerCustomer, DefaultParameterSetName = ByCustomerSet, SupportsShouldProcess = true), OutputType(typeof(CustomerBillingProfile))]
public sealed class SetPartnerCustomerCommand : RowCmdlet
{
    private const string ByCustomerSet = "ByCustomer";
    private const string ByProfileSet = "ByProfile";
    private const string ByIdSet = "ById";
    private BillingDesk desk = null!;
    private ExportedRows exports = null!;

    /// <summary>The customer, as Get-PartnerCustomer lists it. Only its id is used; none of its values are sent.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByCustomerSet, ValueFromPipeline = true), ValidateNotNull, Copy(typeof(PartnerCustomer))]
    public PartnerCustomer Customer { get; set; } = null!;

    /// <summary>The billing profile, as Get-PartnerCustomer -Detailed reads it. What somebody else changed since then is not overwritten.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByProfileSet, ValueFromPipeline = true), ValidateNotNull, Copy(typeof(CustomerBillingProfile))]
    public CustomerBillingProfile BillingProfile { get; set; } = null!;

    /// <summary>The customer's tenant id, or a row of a list that names it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByIdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNull, CustomerRow]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The company's new name on bills and in the list of customers. The name of its tenant does not change.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? CompanyName { get; set; }

    /// <summary>The contact's given name.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? FirstName { get; set; }

    /// <summary>The contact's family name.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? LastName { get; set; }

    /// <summary>The contact's e-mail address.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>The culture, such as hu-HU, which also sets the language.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(CultureCompleter))]
    public CultureInfo? Culture { get; set; }

    /// <summary>The first line of the address.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? AddressLine { get; set; }

    /// <summary>The second line of the address.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? AddressLine2 { get; set; }

    /// <summary>The city.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? City { get; set; }

    /// <summary>The state or region.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? State { get; set; }

    /// <summary>The postal code.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? PostalCode { get; set; }

    /// <summary>The two-letter country code, such as IE.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? Country { get; set; }

    /// <summary>The phone number.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByProfileSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? PhoneNumber { get; set; }

    private protected override string Title => "Changing customers";

    private protected override object Target => TargetOf(Reference);

    private CustomerReference Reference => ParameterSetName switch
    {
        ByCustomerSet => new CustomerReference(Customer),
        ByProfileSet => new CustomerReference(BillingProfile.CustomerId),
        _ => CustomerId,
    };

    // A deserialized copy only identifies its object.
    private CustomerBillingProfile? Seen => ParameterSetName != ByProfileSet || BillingProfile is { ETag: null, CompanyName: null } ? null : BillingProfile;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        (desk, exports) = (new BillingDesk(Session), new ExportedRows(this));
    }

    private protected override void Work()
    {
        var (customer, seen) = (Reference, Seen);
        exports.KeepIds(customer);
        var (id, edit) = (customer.Require(), Wanted());
        var before = Await(token => desk.ReadAsync(id, seen, edit, token));
        if (ShouldProcess($"{before.CompanyName} ({id})", $"Change the billing profile: {BillingDesk.Describe(before, edit)}"))
        {
            WriteObject(Await(token => desk.SetAsync(before, edit, token)));
        }
    }

    private BillingEdit Wanted() => new()
    {
        CompanyName = Cells.Said(CompanyName),
        FirstName = Cells.Said(FirstName),
        LastName = Cells.Said(LastName),
        Email = Cells.Said(Email),
        Culture = Cells.Said(Culture?.Name),
        Language = Cells.Said(Culture?.Name) is null ? null : Culture!.TwoLetterISOLanguageName,
        AddressLine = Cells.Said(AddressLine),
        AddressLine2 = Cells.Said(AddressLine2),
        City = Cells.Said(City),
        State = Cells.Said(State),
        PostalCode = Cells.Said(PostalCode),
        Country = Cells.Said(Country)?.ToUpperInvariant(),
        PhoneNumber = Cells.Said(PhoneNumber),
    };
}
