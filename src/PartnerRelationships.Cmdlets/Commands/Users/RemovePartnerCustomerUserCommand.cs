using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Deletes users of customers. They can be restored for 30 days.</summary>
[Cmdlet(VerbsCommon.Remove, Nouns.PartnerCustomerUser, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), OutputType(typeof(PartnerCustomerUser))]
public sealed class RemovePartnerCustomerUserCommand : NamedUserCmdlet
{
    /// <summary>Returns the user as it is after the deletion. By default nothing is returned.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Title => "Deleting users";

    private protected override void Work()
    {
        var before = ReadUser();
        var act = $"Delete the user {before} of the customer {before.CustomerId}";
        if (!ShouldProcess($"{act}.", $"{act}?\nThe user loses its licences at once, and can be restored within 30 days with its mail and files.", "Delete the user"))
        {
            return;
        }

        var after = Await(token => Desk.RemoveAsync(before, token));
        if (PassThru)
        {
            WriteObject(after);
        }
    }
}
