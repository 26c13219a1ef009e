using System;
using System.Globalization;
using System.Management.Automation;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Delegation.Templates;

namespace PartnerRelationships.Commands;

/// <summary>Creates drafts of delegated admin relationships (GDAP) in Microsoft Graph. No customer is asked until Request-DelegatedAdminRelationship.</summary>
[Cmdlet(VerbsCommon.New, Nouns.DelegatedAdminRelationship, SupportsShouldProcess = true, DefaultParameterSetName = NamedSet), OutputType(typeof(DelegatedAdminRelationship))]
public sealed class NewDelegatedAdminRelationshipCommand : RowCmdlet
{
    private const string NamedSet = "Named";
    private const string ForCustomerSet = "ForCustomer";
    private DelegatedAdminMaker maker = null!;

    /// <summary>The only customer that can approve the relationship: its tenant id, or the object itself. Without it, the first tenant that opens the link can approve it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ForCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "Customer"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNull]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The relationship's name: at most 50 characters, and unique among all relationships, including ended ones. By default it is made from the customer's
    /// name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NamedSet), Parameter(ParameterSetName = ForCustomerSet), Alias("DisplayName"), ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The directory roles to ask for, by name or template id. Give -Role, or -Template for the roles of a template.</summary>
    [Parameter(Position = 1), ArgumentCompleter(typeof(DirectoryRoleCompleter)), ValidateNotNullOrEmpty]
    public string[] Role { get; set; } = [];

    /// <summary>A template of New-DelegatedAdminTemplate that sets roles, days and automatic extension. Other parameters that you give take precedence over it.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>How many days the relationship lasts from the customer's approval.</summary>
    [Parameter, ValidateRange(1, DelegatedAdminTerms.LongestDays)]
    public int Days { get; set; } = DelegatedAdminTerms.LongestDays;

    /// <summary>Extends the relationship automatically by six months at a time. Not possible with the Global Administrator role.</summary>
    [Parameter]
    public SwitchParameter AutoExtend { get; set; }

    private protected override string Title => "Drafting delegated admin relationships";

    private protected override object Target => ParameterSetName == ForCustomerSet ? TargetOf(CustomerId) : Name!;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Template ?? (object)Role, () => maker = new DelegatedAdminMaker(Session, Terms()));
    }

    private DelegatedAdminTerms Terms()
    {
        if (Template is null)
        {
            return Role.Length > 0 ? new DelegatedAdminTerms(Role, Days, AutoExtend) : throw new InvalidInputException("DelegatedAdminTermsInvalid", "No roles were given. Use -Role or -Template.");
        }

        var template = Await(token => new TemplateDesk(Session).GetAsync(Template, token));
        return new DelegatedAdminTerms(IsGiven(nameof(Role)) ? Role : template.RoleIds, IsGiven(nameof(Days)) ? Days : template.Days, IsGiven(nameof(AutoExtend)) ? AutoExtend : template.AutoExtend);
    }

    private bool IsGiven(string name) => MyInvocation.BoundParameters.ContainsKey(name);

    private protected override void Work()
    {
        Guid? customer = ParameterSetName == ForCustomerSet ? CustomerId.Require() : null;
        var draft = Await(token => maker.PlanAsync(Name, customer, token));
        var whom = draft.CustomerName ?? (customer is null ? "the first tenant that opens its link" : customer.ToString());
        var act = $"Draft the delegated admin relationship {draft.Request.DisplayName} for {whom}, with {draft.Request.RoleIds.Count.ToString(CultureInfo.InvariantCulture)} roles, {draft.Request.DurationText}";
        if (ShouldProcess($"{act}.", $"{act}?", Title))
        {
            WriteObject(Await(token => maker.CarryOutAsync(draft, token)));
        }
    }
}
