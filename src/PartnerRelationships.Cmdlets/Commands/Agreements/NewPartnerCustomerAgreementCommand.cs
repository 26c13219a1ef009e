using System;
using System.Globalization;
using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Agreements;

namespace PartnerRelationships.Commands;

/// <summary>Confirms to Microsoft that a person accepted the Microsoft Customer Agreement for a customer. Not available to indirect resellers or app-only
/// connections.</summary>
[Cmdlet(VerbsCommon.New, Nouns.PartnerCustomerAgreement, DefaultParameterSetName = ByCustomerSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerAgreement))]
public sealed class NewPartnerCustomerAgreementCommand : RowCmdlet
{
    // Of a customer that is piped only the id counts: the address in it is not that of the person who accepted.
    private const string ByCustomerSet = "ByCustomer";
    private const string ByIdSet = "ById";
    private AgreementDesk desk = null!;
    private ExportedRows exports = null!;

    /// <summary>The customer, as Get-PartnerCustomer lists it. Only its id is used.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByCustomerSet, ValueFromPipeline = true), ValidateNotNull, Copy(typeof(PartnerCustomer))]
    public PartnerCustomer Customer { get; set; } = null!;

    /// <summary>The customer's tenant id, or a row of a list that names it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByIdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNull, CustomerRow]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The given name of the person who accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByCustomerSet), Parameter(Mandatory = true, ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string FirstName { get; set; } = "";

    /// <summary>The family name of the person who accepted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByCustomerSet), Parameter(Mandatory = true, ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string LastName { get; set; } = "";

    /// <summary>The person's e-mail address.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByCustomerSet), Parameter(Mandatory = true, ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [ValidatePattern(@"^[^\s@]+@[^\s@]+\.[^\s@]+$")]
    public string Email { get; set; } = "";

    /// <summary>The person's phone number.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? PhoneNumber { get; set; }

    /// <summary>When the person accepted; now by default. A time in the future is refused.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? AgreedOn { get; set; }

    /// <summary>The version that was accepted, by its template id; by default the newest one that the service offers.</summary>
    [Parameter(ParameterSetName = ByCustomerSet), Parameter(ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    public string? TemplateId { get; set; }

    private protected override string Title => "Confirming agreements";

    private protected override object Target => TargetOf(Reference);

    private CustomerReference Reference => ParameterSetName == ByCustomerSet ? new CustomerReference(Customer) : CustomerId;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        (desk, exports) = (new AgreementDesk(Session), new ExportedRows(this));
    }

    private protected override void Work()
    {
        var customer = Reference;
        exports.KeepIds(customer);
        var wanted = Wanted(customer.Require());
        var plan = Await(token => desk.PlanAsync(wanted, token));
        if (plan.IsSignedDirectly && plan.Known is null)
        {
            WriteWarning($"The customer {plan.Agreement.CustomerId} signed the agreement itself. No confirmation is needed.");
        }

        if (plan.Known is not null || Agreed(plan))
        {
            WriteObject(Await(token => desk.ConfirmAsync(plan, token)));
        }
    }

    private bool Agreed(AgreementPlan plan)
    {
        var (one, day) = (plan.Agreement, plan.Agreement.AgreedOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return ShouldProcess(
            $"the customer {one.CustomerId}", $"Confirm to Microsoft that {one.FirstName} {one.LastName} ({one.Email}) accepted the {one.AgreementType} {one.TemplateId} on {day}");
    }

    private PartnerCustomerAgreement Wanted(Guid customer) => new()
    {
        CustomerId = customer,
        FirstName = FirstName.Trim(),
        LastName = LastName.Trim(),
        Email = Email.Trim(),
        PhoneNumber = Cells.Said(PhoneNumber),
        AgreedOn = AgreedOn,
        TemplateId = Cells.Said(TemplateId),
    };
}
