using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Ends delegated administrative privileges (DAP), the older form of administrative rights in customer tenants. Only the customer can grant them again.</summary>
[Cmdlet(VerbsCommon.Remove, Nouns.DelegatedAdminPrivilege, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomer))]
public sealed class RemoveDelegatedAdminPrivilegeCommand : RowCmdlet
{
    private PrivilegeEnder? ender;

    /// <summary>The customer: its tenant id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "Customer"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerRow, ValidateNotNull]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>Returns the customer in its new state. By default nothing is returned.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Title => "Ending delegated administrative privileges";

    private protected override object Target => TargetOf(CustomerId);

    private protected override void Work()
    {
        ender ??= new PrivilegeEnder(Session);
        var customer = IdOf(CustomerId);
        var end = Await(token => ender.PlanAsync(customer, token));
        var act = $"End the delegated administrative privileges of {end.Customer.Name} {end.Customer.CustomerId}";
        const string Effect = "You are then no longer Global Administrator of its tenant. The reseller relationship and delegated admin relationships (GDAP) remain.";
        if (!end.IsNothing && !ShouldProcess($"{act}. {Effect}", $"{act}?\n{Effect}", Title))
        {
            return;
        }

        var ended = Await(token => ender.CarryOutAsync(end, token));
        if (PassThru)
        {
            WriteObject(ended);
        }
    }
}
