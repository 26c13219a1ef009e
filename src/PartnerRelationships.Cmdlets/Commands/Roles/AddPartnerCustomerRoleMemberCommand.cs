using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Assigns a directory role of the customer tenant to users of customers.</summary>
[Cmdlet(VerbsCommon.Add, Nouns.PartnerCustomerRoleMember, DefaultParameterSetName = ByUserSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PartnerCustomerRoleMember))]
public sealed class AddPartnerCustomerRoleMemberCommand : RoleMemberCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Target, () =>
    {
        if (Change(isAdded: true) is { } member)
        {
            WriteObject(member);
        }
    });
}
