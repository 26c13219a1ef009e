using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Removes a directory role from users of customers. The confirmation says if nobody else has the role.</summary>
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
