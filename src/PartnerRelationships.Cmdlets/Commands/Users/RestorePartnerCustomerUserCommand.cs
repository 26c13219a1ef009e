using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Restores deleted users of customers.</summary>
[Cmdlet(VerbsData.Restore, Nouns.PartnerCustomerUser, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerUser))]
public sealed class RestorePartnerCustomerUserCommand : NamedUserCmdlet
{
    private protected override string Title => "Restoring users";

    private protected override void Work()
    {
        var before = ReadUser();
        if (ShouldProcess($"{before}, customer {before.CustomerId}", "Restore the user"))
        {
            WriteObject(Await(token => Desk.RestoreAsync(before, token)));
        }
    }
}
