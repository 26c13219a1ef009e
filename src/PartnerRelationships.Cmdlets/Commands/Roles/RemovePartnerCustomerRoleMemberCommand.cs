using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes a directory role from users of customers. Whether nobody else has it is said before.</summary>
[Cmdlet(VerbsCommon.Remove, Nouns.PartnerCustomerRoleMember, DefaultParameterSetName = ByUserSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PartnerCustomerRoleMember))]
public sealed class RemovePartnerCustomerRoleMemberCommand : RoleMemberCmdlet
{
    /// <summary>Writes the membership that is over.</summary>
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
