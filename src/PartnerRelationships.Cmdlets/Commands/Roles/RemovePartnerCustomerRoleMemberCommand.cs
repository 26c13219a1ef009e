using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes a directory role away from users of customers. The confirmation says when nobody else has it.</summary>
[Cmdlet(VerbsCommon.Remove, Nouns.PartnerCustomerRoleMember, DefaultParameterSetName = ByUserSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PartnerCustomerRoleMember))]
public sealed class RemovePartnerCustomerRoleMemberCommand : RoleMemberCmdlet
{
    /// <summary>Returns the membership that was removed. By default nothing is returned.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Target, () =>
    {
        if (Change(isAdded: false) is { } member && PassThru)
        {
            WriteObject(member);
        }
    });
}
